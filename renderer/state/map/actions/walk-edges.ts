import { drawnOut } from '#shared/flow/drawn-order.ts'
import { readPaths } from '#shared/flow/paths.ts'
import type { FlowEdge, WorkflowDocument } from '#shared/model/document.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { hint } from '../hint.ts'
import { selectDocument } from '../map-state.ts'
import { selecting } from '../selection.ts'
import type { MapSelection } from '../selection.ts'

/** What each map's walk along edges selected last: while it is, the edge has the focus and Esc leads back to its node. */
const walked = new WeakMap<OpenMap, MapSelection>()

/** The edge that a walk goes on from: the one selected last, while no node is. */
export function onEdge(map: OpenMap): FlowEdge | undefined {
  const { nodeIds, edgeIds } = map.store.getState().selection
  if (nodeIds.length > 0) return undefined
  return selectDocument(map.store.getState()).edges.find((edge) => edge.id === edgeIds.at(-1))
}

/** Whether the edge that is selected was come to by a key: then the focus is on it, which tells a reader its words. */
export function hasWalkedTo(map: OpenMap): boolean {
  return walked.get(map) === map.store.getState().selection
}

/** From a node to the edge that most cases take on; from an edge to the next that leaves the same node, in a circle. */
export function walkToEdge(map: OpenMap): void {
  const document = selectDocument(map.store.getState())
  const edge = onEdge(map)
  const from = edge?.source ?? map.store.getState().selection.nodeIds.at(-1)
  if (from === undefined) return hint(map, 'Select a node first: J goes to the edge that leads on from it.')
  const out = drawnOut(document, from)
  const next = edge === undefined ? likeliest(document, out, from) : out[(out.indexOf(edge) + 1) % out.length]
  if (next === undefined) hint(map, nothingOn(document, from))
  else if (next === edge) hint(map, 'No other way leads on. N puts a step into this one, Enter labels it.')
  else stand(map, next.id)
}

/** To the edge drawn above or below it, of those that leave the same node. */
export function walkBeside(map: OpenMap, direction: 'up' | 'down', extend: boolean): void {
  const edge = onEdge(map)
  if (edge === undefined) return
  const out = drawnOut(selectDocument(map.store.getState()), edge.source)
  const next = out[out.indexOf(edge) + (direction === 'up' ? -1 : 1)]
  if (next !== undefined) return stand(map, next.id, extend)
  hint(map, direction === 'up' ? 'No other way above.' : 'No other way below.')
}

/** Back to the node that the edge leaves. */
export function leaveEdge(map: OpenMap): void {
  const edge = onEdge(map)
  if (edge === undefined) return
  map.select(selecting({ nodeIds: [edge.source] }))
  canvasPort()?.focus(edge.source)
}

function stand(map: OpenMap, edgeId: string, extend = false): void {
  const { edgeIds } = map.store.getState().selection
  const others = extend ? edgeIds.filter((id) => id !== edgeId) : []
  const selection = selecting({ edgeIds: [...others, edgeId] })
  walked.set(map, selection)
  map.select(selection)
  canvasPort()?.focus(edgeId)
}

function likeliest(document: WorkflowDocument, out: readonly FlowEdge[], from: string): FlowEdge | undefined {
  const to = readPaths(document).likeliest(from)
  return out.find((edge) => edge.target === to) ?? out[0]
}

function nothingOn(document: WorkflowDocument, nodeId: string): string {
  return document.nodes.find((node) => node.id === nodeId)?.kind === 'end'
    ? 'No edge leads on from an end. ← goes back.'
    : 'No edge leads on from here yet. N adds the next step, C connects it.'
}
