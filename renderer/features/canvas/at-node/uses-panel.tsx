import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { nameOf } from '#shared/model/catalogue.ts'
import type { StepNode } from '#shared/model/document.ts'
import { updateStep } from '#shared/model/edits/update-step.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { count } from '#shared/lib/words.ts'
import { entryNow } from '../../../state/catalogue-now.ts'
import { selectCatalogue, selectOffered, useEngagement } from '../../../state/engagement-store.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { tellingName } from '../../../state/map/telling-name.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { named, ranked } from '../../../ui/proposals/rank.ts'
import type { Proposal } from '../../../ui/proposals/use-proposals.ts'
import { AskField } from './ask-field.tsx'
import classes from './at-node.module.css'
import { NodePanel } from './node-panel.tsx'

interface Props {
  readonly nodeIds: readonly string[]
  readonly onClose: () => void
}

const NEW = 'new'

/** Which systems the selected steps use: several in one go, a comma between them. */
export function UsesPanel({ nodeIds, onClose }: Props) {
  const map = useMap()
  const document = useMapState(selectDocument)
  const known = useEngagement(selectCatalogue).systems
  const { systems } = useEngagement(selectOffered)
  const steps = document.nodes.filter(
    (node): node is StepNode => node.kind === 'step' && nodeIds.includes(node.id),
  )
  const [before] = useState(() => usedByAll(steps).map((id) => nameOf(known, id)))
  const [names, setNames] = useState<readonly string[]>(before)
  const [text, setText] = useState('')
  const last = nodeIds.at(-1) ?? ''
  const close = () => {
    onClose()
    canvasPort()?.focus(last)
  }
  const add = (name: string) => {
    setText('')
    setNames(withName(names, name))
  }
  const keep = (kept: readonly string[]) => {
    const ids = (list: readonly string[]) => list.flatMap((name) => entryNow('system', name)?.id ?? [])
    const patch = {
      addSystemIds: ids(kept.filter((name) => !before.includes(name))),
      removeSystemIds: ids(before.filter((name) => !kept.includes(name))),
    }
    map.edit('Set systems', (current) => updateStep(current, { nodeIds, patch }))
    close()
  }
  const found = ranked(systems, (entry) => entry.name, text).filter(({ name }) => !includes(names, name))
  const typed = text.trim()
  const isNew = typed !== '' && named(systems, (entry) => entry.name, typed) === undefined
  const rows = [
    ...found.map(({ id, name }): Proposal => ({ id, title: name })),
    ...(isNew ? [newRow(typed, found.length > 0)] : []),
  ]
  const meant = (row: Proposal) => (row.id === NEW ? typed : row.title)
  const [step] = steps
  const who = steps.length === 1 && step ? tellingName(document, step) : count(steps.length, 'step')
  return (
    <NodePanel nodeId={last} title={`Systems of ${who}`} onClose={onClose}>
      <AskField
        label={`Systems of ${who}`}
        listed="Systems"
        placeholder={names.length === 0 ? 'CRM, Mail …' : 'One more'}
        text={text}
        onText={(next) => {
          const pieces = next.split(/[,;]/u)
          setText(pieces.at(-1)?.trimStart() ?? '')
          setNames(pieces.slice(0, -1).reduce(withName, names))
        }}
        rows={rows}
        onPick={(row, how) => (how === 'tab' ? add(meant(row)) : keep(withName(names, meant(row))))}
        onTyped={() => keep(withName(names, typed))}
        onEnter={() => keep(names)}
        onKey={(event) => takesBack(event, text, () => setNames(names.slice(0, -1)))}
        before={names.length > 0 && <Chosen names={names} />}
      >
        <p className={classes.foot}>
          <span>
            <kbd>,</kbd> one more
          </span>
          <span>
            <kbd>⏎</kbd> done
          </span>
          {names.length > 0 && (
            <span>
              <kbd>⌫</kbd> take back
            </span>
          )}
        </p>
      </AskField>
    </NodePanel>
  )
}

function Chosen({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className={classes.chosen} aria-label="Chosen">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}

function usedByAll([first, ...others]: readonly StepNode[]): readonly string[] {
  return (first?.systemIds ?? []).filter((id) => others.every((step) => step.systemIds.includes(id)))
}

function includes(names: readonly string[], name: string): boolean {
  return names.some((other) => nameKey(other) === nameKey(name))
}

function withName(names: readonly string[], name: string): readonly string[] {
  const plain = name.trim()
  return plain === '' || includes(names, plain) ? names : [...names, plain]
}

/** Backspace in an empty field takes back what was chosen last. */
function takesBack(event: KeyboardEvent, text: string, takeBack: () => void): boolean {
  if (event.key !== 'Backspace' || text !== '') return false
  takeBack()
  return true
}

function newRow(typed: string, others: boolean): Proposal {
  return {
    id: NEW,
    title: `New system “${typed}”`,
    sign: <IconPlus size={16} stroke={1.5} aria-hidden="true" />,
    ...(others ? { caps: ['Ctrl', '⏎'] } : {}),
  }
}
