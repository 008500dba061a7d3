import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { drawnWays } from '#shared/flow/drawn-order.ts'
import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import { percent } from '#shared/lib/words.ts'
import { selectCatalogue, useEngagement } from '../../../state/engagement-store.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { nodeNamed, setWays } from '../../../state/map/actions/set-ways.ts'
import type { Accepted } from '../../../state/map/actions/typed-title.ts'
import {
  bareWords,
  keptWords,
  readWays,
  restWords,
  writeWays,
} from '../../../state/map/actions/typed-ways.ts'
import type { WayPiece } from '../../../state/map/actions/typed-ways.ts'
import { hint } from '../../../state/map/hint.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { tellingName } from '../../../state/map/telling-name.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { keptWithName, noDepartmentYet, unknownDepartment } from '../nodes/title-proposals.ts'
import classes from './at-node.module.css'
import { NodePanel } from './node-panel.tsx'

interface Props {
  readonly nodeId: string
  readonly onClose: () => void
}

const none: Accepted = new Set()

/** All ways out of a node in one line, their shares added up while they are typed. */
export function WaysPanel({ nodeId, onClose }: Props) {
  const map = useMap()
  const document = useMapState(selectDocument)
  const [edges] = useState(() => drawnWays(document, nodeId))
  const [text, setText] = useState(() => writeWays(edges))
  const [accepted, setAccepted] = useState(none)
  const { departments, systems } = useEngagement(selectCatalogue)
  const node = document.nodes.find((each) => each.id === nodeId)
  if (node === undefined) return null
  const pieces = readWays(text)
  const problem = pieces.find((piece) => piece.problem !== null)?.problem ?? null
  const context = { kind: 'step', catalogue: { departments, systems }, accepted } as const
  const unknown = firstOf(pieces, ({ target }) =>
    target === null || nodeNamed(document, target) !== undefined
      ? undefined
      : unknownDepartment({ text: target, caret: target.length }, context),
  )
  const keep = () => {
    if (problem !== null) return
    onClose()
    const unnamed = setWays(map, nodeId, pieces, accepted)
    if (unknown !== undefined) hint(map, keptWithName(unknown))
    if (unnamed === null) canvasPort()?.focus(nodeId, waysOf(map, nodeId))
    else map.rename(unnamed)
  }
  const shares = sharesOf(pieces, edges)
  const rest =
    unknown === undefined
      ? footWords(pieces, shares)
      : `${noDepartmentYet(unknown)} ${restWords(shares)}`.trim()
  return (
    <NodePanel
      nodeId={nodeId}
      title={`Ways out of ${tellingName(document, node)}`}
      className={classes.grows}
      onClose={onClose}
    >
      <WaysField
        text={text}
        onText={setText}
        onEnter={keep}
        onTab={() => {
          if (unknown !== undefined) setAccepted(new Set([...accepted, nameKey(unknown)]))
        }}
      />
      {(pieces.length > 0 || edges.length > 0) && (
        <ol className={classes.ways}>
          {shares.map((share, at) => (
            <WayRow key={at} piece={pieces[at]} edge={edges[at]} share={share} document={document} />
          ))}
        </ol>
      )}
      <p className={classes.foot} role="status" data-problem={problem !== null || isWrong(shares)}>
        {problem ?? rest}
      </p>
    </NodePanel>
  )
}

function WaysField({
  text,
  onText,
  onEnter,
  onTab,
}: {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onEnter: () => void
  /** Takes the department that is none yet. */
  readonly onTab: () => void
}) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    // Backwards: what is longer than the field shows its beginning.
    field.current?.setSelectionRange(0, field.current.value.length, 'backward')
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Tab')) return
    event.preventDefault()
    if (event.key === 'Enter') onEnter()
    else if (!event.shiftKey) onTab()
  }
  return (
    <div className={classes.head}>
      <label htmlFor={id}>Ways out, from the top</label>
      <input
        ref={field}
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        placeholder="approved 80 % / rejected"
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

interface RowProps {
  readonly piece: WayPiece | undefined
  readonly edge: FlowEdge | undefined
  readonly share: number | null
  readonly document: WorkflowDocument
}

function WayRow({ piece, edge, share, document }: RowProps) {
  const target = document.nodes.find((node) => node.id === edge?.target)
  const label = piece === undefined ? (edge?.label ?? '') : piece.label
  const where = piece?.target ?? (target === undefined ? 'a new step' : tellingName(document, target))
  return (
    <li>
      <span className={classes.way}>{label === '' ? 'no label' : label}</span>
      <span className={classes.where}>{where}</span>
      <span data-figures>{share === null ? '–' : percent(share)}</span>
    </li>
  )
}

function firstOf<Row, Found>(
  rows: readonly Row[],
  found: (row: Row) => Found | undefined,
): Found | undefined {
  return rows.map(found).find((each) => each !== undefined)
}

/** The ways out of a node with what they lead to: much of it may have been made just now. */
function waysOf(map: OpenMap, nodeId: string): string[] {
  return drawnWays(selectDocument(map.store.getState()), nodeId).flatMap(({ id, target }) => [id, target])
}

/** Of the pieces, and of the ways that none of them is about. */
function sharesOf(pieces: readonly WayPiece[], edges: readonly FlowEdge[]): (number | null)[] {
  return Array.from({ length: Math.max(pieces.length, edges.length) }, (_, at) => {
    const piece = pieces[at]
    return piece === undefined ? (edges[at]?.probability ?? null) : piece.share
  })
}

/** How a number was read that could have been part of a label, and what the shares leave; else how ways are written. */
function footWords(pieces: readonly WayPiece[], shares: readonly (number | null)[]): string {
  const bare = pieces.find((piece) => piece.bare)
  const read = bare?.share == null ? '' : bareWords(bare.label, bare.share)
  const kept = pieces.find((piece) => piece.kept !== null)?.kept ?? null
  const words = [read, kept === null ? '' : keptWords(kept), restWords(shares)]
    .filter((part) => part !== '')
    .join(' ')
  return words === '' ? 'A slash between the ways; → Name leads a way to a node.' : words
}

function isWrong(shares: readonly (number | null)[]): boolean {
  const given = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  // A way alone is asked about, calmly: the others are yet to come.
  if (shares.length === 1) return false
  return given > 1.0005 || (given > 0 && given < 0.9995 && shares.every((share) => share !== null))
}
