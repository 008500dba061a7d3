import { Autocomplete, Button, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { Parked } from '#shared/model/document.ts'
import { placeWords } from '#shared/model/place-words.ts'
import { keepWords } from '../../state/map/actions/overtaken.ts'
import { changeParked, revealSubject } from '../../state/map/actions/parked.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { selectSubject } from '../../state/map/subject.ts'
import { ownerOfParked, textOfParked } from '../../state/map/texts.ts'
import { useMap, useMapState } from '../../state/map/use-map.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { KindChoice } from './kind-choice.tsx'
import { OutcomeField } from './outcome-field.tsx'
import classes from './parked-row.module.css'

interface Props {
  readonly item: Parked
  readonly about: string | undefined
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** Everything about one parked item, changed where it stands. */
export function ParkedFields({ item, about, onDelete, onClose }: Props) {
  const map = useMap()
  const { id, kind } = item
  const text = useDraft(item.text, (next, had) => {
    if (next.trim() === '') return
    keepWords(map, textOfParked(item), had, next, () =>
      changeParked(map, `Change ${kind}`, id, { text: next.trim() }),
    )
  })
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  return (
    <div className={classes.fields}>
      <Textarea
        ref={first}
        label="Text"
        autosize
        minRows={1}
        maxRows={8}
        {...closing(text, item.text, onClose)}
      />
      <KindChoice
        value={kind}
        onChange={(next) => changeParked(map, `Make it a ${next}`, id, { kind: next })}
      />
      <Place item={item} about={about} />
      <Owner item={item} onClose={onClose} />
      <OutcomeField item={item} onClose={onClose} />
      <div className={classes.foot}>
        <Button size="compact-sm" onClick={onDelete}>
          Delete
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  )
}

/** Escape takes back what was typed; where nothing was, it closes the item. */
function closing(draft: ReturnType<typeof useDraft>, stored: string, onClose: () => void) {
  return {
    ...draft,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      draft.onKeyDown(event)
      if (event.key === 'Escape' && draft.value === stored) onClose()
    },
  }
}

function Place({ item, about }: Pick<Props, 'item' | 'about'>) {
  const map = useMap()
  const subject = useMapState(selectSubject)
  const selected = useMapState((state) =>
    subject === null ? undefined : placeWords(selectDocument(state), subject),
  )
  const pin = (next: string | null, label: string) => changeParked(map, label, item.id, { about: next })
  const pinned = item.about
  return (
    <div className={classes.place} role="group" aria-label="Where it is pinned">
      {pinned !== undefined && (
        <Button size="compact-sm" onClick={() => revealSubject(map, pinned)}>
          Show {about}
        </Button>
      )}
      {subject !== null && subject !== pinned && (
        <Button size="compact-sm" onClick={() => pin(subject, 'Pin to the map')}>
          Pin to {selected}
        </Button>
      )}
      {pinned !== undefined && (
        <Button size="compact-sm" onClick={() => pin(null, 'Unpin')}>
          Unpin
        </Button>
      )}
      {pinned === undefined && subject === null && (
        <span className={classes.facts}>Select a step or an edge on the map to pin it there.</span>
      )}
    </div>
  )
}

/** Whoever owns something already is offered. */
function Owner({ item, onClose }: Pick<Props, 'item' | 'onClose'>) {
  const map = useMap()
  const { parked } = useMapState(selectDocument)
  const owners = [...new Set(parked.flatMap(({ owner }) => owner ?? []))].toSorted()
  const draft = useDraft(item.owner ?? '', (text, had) =>
    keepWords(map, ownerOfParked(item), had, text, () =>
      changeParked(map, 'Set owner', item.id, { owner: text.trim() === '' ? null : text.trim() }),
    ),
  )
  return (
    <Autocomplete
      label="Who takes it on"
      placeholder="Name"
      maxLength={200}
      data={owners}
      {...closing(draft, item.owner ?? '', onClose)}
    />
  )
}
