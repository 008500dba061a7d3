import { drawnWays } from '#shared/flow/drawn-order.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import type { EdgePatch } from '#shared/model/edits/update-edge.ts'
import type { NodeTitle } from '#shared/model/edits/name-node.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'
import { selecting } from '../selection.ts'
import { nameOf, wordsOf } from '../texts.ts'
import { addKind, insertAfter, isFresh, nameAs, settleFresh } from './add.ts'
import { sayOfEdge } from './connect.ts'
import { keepWords } from './overtaken.ts'
import { sayLoneWay } from './say-lone-way.ts'
import { writeWay } from './typed-ways.ts'

/** How typing ends: Enter; Ctrl+Enter, to go on with the next step; Tab and Shift+Tab, to what belongs to it; or elsewhere. */
export type Leaving = 'enter' | 'append' | 'on' | 'back' | 'away'

/** Ends the naming of a node; `null`: its line says nothing new. `had`: the node as it was when its field opened. */
export function finishName(
  map: OpenMap,
  nodeId: string,
  title: NodeTitle | null,
  how: Leaving,
  had?: FlowNode,
): void {
  const keep = () => keepName(map, nodeId, title, how)
  if (had === undefined) return keep()
  keepWords(map, nameOf(had), had.name, title?.name ?? had.name, keep)
}

function keepName(map: OpenMap, nodeId: string, title: NodeTitle | null, how: Leaving): void {
  const way = how === 'on' ? wayInto(selectDocument(map.store.getState()), nodeId) : undefined
  if (title !== null) nameAs(map, nodeId, title, way !== undefined)
  if (way !== undefined) return map.rename(way.id)
  settleFresh(map)
  leave(map, nodeId, how)
}

/** Drops what was typed, and the node with it where it was added for this. */
export function dropName(map: OpenMap, nodeId: string): void {
  const before = selectDocument(map.store.getState()).edges.find((edge) => edge.target === nodeId)?.source
  const fresh = isFresh(map, nodeId)
  settleFresh(map)
  if (!fresh) return leave(map, nodeId, 'enter')
  map.rename(null)
  map.undo()
  if (before !== undefined) map.select(selecting({ nodeIds: [before] }))
  canvasPort()?.focus(before ?? null)
}

/**
 * Ends typing what an edge says. Whoever came from the naming of a node, or from connecting one, goes on there;
 * Shift+Tab leads back to the name. `had`: the edge as it was when its field opened.
 */
export function finishWay(
  map: OpenMap,
  edgeId: string,
  patch: EdgePatch | null,
  how: Leaving,
  had?: FlowEdge,
): void {
  const keep = () => {
    keepWay(map, edgeId, patch, how)
    if (patch !== null) sayLoneWay(map, sourceOf(map, edgeId))
  }
  if (had === undefined) return keep()
  const given = writeWay(had)
  keepWords(map, wordsOf(had), given, patch?.label ?? patch?.exception?.name ?? given, keep)
}

function sourceOf(map: OpenMap, edgeId: string): string {
  return selectDocument(map.store.getState()).edges.find(({ id }) => id === edgeId)?.source ?? ''
}

function keepWay(map: OpenMap, edgeId: string, patch: EdgePatch | null, how: Leaving): void {
  if (patch !== null) sayOfEdge(map, edgeId, patch, how === 'back')
  const nodeId = map.store.getState().selection.nodeIds.at(-1)
  if (nodeId !== undefined) return how === 'back' ? map.rename(nodeId) : leave(map, nodeId, how)
  map.rename(null)
  if (how !== 'away') canvasPort()?.focus(edgeId)
}

function leave(map: OpenMap, nodeId: string, how: Leaving): void {
  if (how === 'append') {
    map.select(selecting({ nodeIds: [nodeId] }))
    return goOn(map, nodeId)
  }
  map.rename(null)
  // Whoever clicked elsewhere is there already.
  if (how !== 'away') canvasPort()?.focus(nodeId)
}

/** With the next step: after what was put into the flow it goes into the flow, too. */
function goOn(map: OpenMap, nodeId: string): void {
  const [way, another] = drawnWays(selectDocument(map.store.getState()), nodeId)
  if (way !== undefined && another === undefined) insertAfter(map, 'step')
  else addKind(map, 'step')
}

/** The way into a node that has something to say: out of a decision, or an exception path; the newest of several. */
export function wayInto({ edges, nodes }: WorkflowDocument, nodeId: string): FlowEdge | undefined {
  const decisions = new Set(nodes.filter((node) => node.kind === 'decision').map((node) => node.id))
  return edges.findLast(
    (edge) => edge.target === nodeId && (edge.kind === 'exception' || decisions.has(edge.source)),
  )
}
