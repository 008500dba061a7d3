import type { NodeKind } from '#shared/model/document.ts'
import type { Command } from '../../../state/command.ts'
import { ask } from '../../../state/map/canvas-port.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { addKind, addNoteAt, insertAfter } from '../../../state/map/actions/add.ts'
import { onEdge } from '../../../state/map/actions/walk-edges.ts'
import { turnEdge } from '../../../state/map/actions/change.ts'
import { say } from '../report.ts'
import { map, mapOn, NODE_FIRST, takeFocused } from './command-kit.ts'

function addCommand(kind: NodeKind, title: string, key: string): Command {
  return map(`add-${kind}`, title, [key], (open) => {
    takeFocused(open)
    addKind(open, kind)
  })
}

function startConnecting(edgeKind: 'sequence' | 'exception') {
  return (open: OpenMap) => {
    const sourceId = open.store.getState().selection.nodeIds.at(-1)
    if (sourceId !== undefined) ask({ kind: 'connect', sourceId, edgeKind })
    else say(NODE_FIRST)
  }
}

/** X on one selected edge turns it; on a node it starts an exception path. */
export function exception(open: OpenMap): void {
  const { edgeIds } = open.store.getState().selection
  const edges = selectDocument(open.store.getState()).edges.filter((edge) => edgeIds.includes(edge.id))
  for (const edge of edges) turnEdge(open, edge.id, edge.kind === 'exception' ? 'sequence' : 'exception')
  if (edges.length === 0) startConnecting('exception')(open)
}

function askOwner(open: OpenMap): void {
  const { nodeIds } = open.store.getState().selection
  if (nodeIds.length > 0) ask({ kind: 'owner', nodeIds })
  else say(NODE_FIRST)
}

function askUses(open: OpenMap): void {
  const { selection } = open.store.getState()
  const { nodes } = selectDocument(open.store.getState())
  const steps = selection.nodeIds.filter((id) => nodes.some((node) => node.id === id && node.kind === 'step'))
  if (steps.length > 0) ask({ kind: 'uses', nodeIds: steps })
  else say('Select a step first: only steps use systems.')
}

function askWays(open: OpenMap): void {
  // On an edge, the ways of the node it leaves.
  const nodeId = onEdge(open)?.source ?? open.store.getState().selection.nodeIds.at(-1)
  const node = selectDocument(open.store.getState()).nodes.find((each) => each.id === nodeId)
  if (node?.kind === 'decision' || node?.kind === 'step') ask({ kind: 'ways', nodeId: node.id })
  else say('Select a decision first: its ways out have labels and shares.')
}

export function addLane(open: OpenMap): void {
  const { lanes } = selectDocument(open.store.getState())
  ask({ kind: 'add-lane', at: lanes.length })
}

/** What a process is drawn with, a key each. */
export const drawCommands: readonly Command[] = [
  addCommand('step', 'Add a step', 'n'),
  {
    ...mapOn('insert-step', 'Add a step after it, into the flow', ['Shift+n'], (open) =>
      insertAfter(open, 'step'),
    ),
    keywords: 'insert between',
  },
  addCommand('start', 'Add a start', 's'),
  addCommand('decision', 'Add a decision', 'd'),
  addCommand('parallel', 'Add a parallel split or join', 'p'),
  addCommand('event', 'Add an event', 'v'),
  addCommand('end', 'Add an end', 'e'),
  mapOn('connect', 'Connect to …', ['c'], startConnecting('sequence')),
  mapOn('exception', 'Exception path to …, or turn an edge into one', ['x'], exception),
  mapOn('owner', 'Department of the selection …', ['o'], askOwner),
  mapOn('uses', 'Systems of the selection …', ['u'], askUses),
  mapOn('ways', 'Ways out with labels and shares …', ['w'], askWays),
  map('add-note', 'Add a note', ['m'], (open) => addNoteAt(open)),
  map('add-lane', 'Add a lane', ['l'], addLane),
].map((command) => ({ ...command, group: 'Draw' }))
