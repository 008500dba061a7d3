import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { sentenceCase } from '#shared/lib/words.ts'
import type { Parked } from '#shared/model/document.ts'
import { aboutWords, parkedSign, parkedTitle } from '#shared/model/parked-words.ts'
import { deleteParked } from '../../state/map/actions/parked.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { openParked } from '../../state/map/parking-store.ts'
import { untilChanged } from '../../state/map/until-changed.ts'
import { useMap, useMapState } from '../../state/map/use-map.ts'
import { notifyUndo } from '../../ui/notify.tsx'
import { ParkedFields } from './parked-fields.tsx'
import classes from './parked-row.module.css'

interface Props {
  readonly item: Parked
  readonly open: boolean
}

/** One parked item: a line of it, and its fields once it is opened. */
export function ParkedRow({ item, open }: Props) {
  const map = useMap()
  const about = useMapState((state) => aboutWords(selectDocument(state), item))
  const head = useRef<HTMLButtonElement>(null)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const { kind, text } = item
  const remove = () => {
    const bringBack = deleteParked(map, item)
    untilChanged(map, notifyUndo(`Deleted: ${text}`, bringBack))
  }
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Delete') {
      event.preventDefault()
      const head = event.currentTarget
      const below = headBeside(head, 1)
      const next = below === head ? headBeside(head, -1) : below
      next?.focus()
      remove()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      canvasPort()?.focus(null)
    } else rove(event)
  }
  return (
    <li ref={row} className={classes.row} data-open={open} data-testid="parked-item">
      <button
        ref={head}
        type="button"
        className={classes.head}
        aria-expanded={open}
        data-parked-head=""
        onClick={() => openParked(open ? null : item.id)}
        onKeyDown={keyDown}
      >
        <span className={classes.sign} aria-label={parkedTitle[kind]} role="img">
          {parkedSign[kind]}
        </span>
        {open ? (
          <span className={classes.opened}>{[parkedTitle[kind], about].filter(Boolean).join(' · ')}</span>
        ) : (
          <Line item={item} about={about} />
        )}
      </button>
      {open && (
        <ParkedFields
          item={item}
          about={about}
          onDelete={remove}
          onClose={() => {
            openParked(null)
            head.current?.focus()
          }}
        />
      )}
    </li>
  )
}

function Line({
  item: { text, owner, outcome },
  about,
}: Pick<Props, 'item'> & { readonly about: string | undefined }) {
  const facts = [about, owner].filter((part) => part !== undefined)
  return (
    <span className={classes.words}>
      <span className={classes.text} data-settled={outcome !== undefined}>
        {text}
      </span>
      {facts.length > 0 && <span className={classes.facts}>{sentenceCase(facts.join(' · '))}</span>}
      {outcome !== undefined && (
        <span className={classes.outcome}>
          <IconCheck size={14} aria-label="Settled:" role="img" /> {outcome}
        </span>
      )}
    </span>
  )
}

/** Up and down go from item to item, Home and End to the first and the last. */
function rove(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key]
  if (by === undefined) return
  event.preventDefault()
  headBeside(event.currentTarget, by)?.focus()
}

function headBeside(head: HTMLElement, by: number): HTMLElement | undefined {
  const heads = [...(head.closest('ul')?.querySelectorAll<HTMLElement>('[data-parked-head]') ?? [])]
  return heads[Math.min(heads.length - 1, Math.max(0, heads.indexOf(head) + by))]
}
