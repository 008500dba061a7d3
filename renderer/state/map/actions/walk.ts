import { walkEnd, walkHome, walkStep } from '#shared/flow/walk.ts'
import type { WalkDirection, WalkPlace } from '#shared/flow/walk.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { hint } from '../hint.ts'
import { selectDocument } from '../map-state.ts'
import { selecting } from '../selection.ts'
import { onEdge, walkBeside } from './walk-edges.ts'

export interface WalkOptions {
  /** Adds what is walked to to the selection; walking back takes it out again. */
  readonly extend?: boolean
}

/** Which fork or join each map's walk last passed: `up` and `down` go through its ways. */
const places = new WeakMap<OpenMap, WalkPlace>()

/** Goes on from the node selected last; from none, to where the map begins. */
export function walk(map: OpenMap, direction: WalkDirection, { extend = false }: WalkOptions = {}): void {
  if ((direction === 'up' || direction === 'down') && onEdge(map) !== undefined)
    return walkBeside(map, direction, extend)
  const document = selectDocument(map.store.getState())
  const from = map.store.getState().selection.nodeIds.at(-1)
  const next = from === undefined ? entry(map, direction) : walkStep(document, known(map, from), direction)
  if (next !== null) goTo(map, next, extend)
  else if (from !== undefined) hint(map, nothingThere(document, from, direction))
}

export function walkToHome(map: OpenMap, { extend = false }: WalkOptions = {}): void {
  goTo(map, walkHome(selectDocument(map.store.getState())), extend)
}

export function walkToEnd(map: OpenMap, { extend = false }: WalkOptions = {}): void {
  const { selection } = map.store.getState()
  goTo(map, walkEnd(selectDocument(map.store.getState()), selection.nodeIds.at(-1) ?? null), extend)
}

/** Where a map begins, for the tab key. */
export function firstNode(document: WorkflowDocument): FlowNode | undefined {
  const home = walkHome(document)
  return document.nodes.find((node) => node.id === home?.nodeId)
}

/** Where a walk begins without a node: at an end of the edge, at what the note is about, in the lane, else at home. */
function entry(map: OpenMap, direction: WalkDirection): WalkPlace | null {
  const document = selectDocument(map.store.getState())
  const { edgeIds, noteIds, laneId } = map.store.getState().selection
  const edge = document.edges.find((each) => each.id === edgeIds.at(-1))
  if (edge !== undefined) return endOf(edge, direction)
  const note = document.notes.find((each) => each.id === noteIds.at(-1))
  const inLane = document.nodes
    .filter((node) => laneId !== null && node.departmentId === laneId)
    .toSorted((one, other) => one.position.x - other.position.x)[0]
  const target = document.nodes.find((node) => node.id === note?.about) ?? inLane
  return target === undefined ? walkHome(document) : { nodeId: target.id, among: null }
}

function endOf(edge: { source: string; target: string }, direction: WalkDirection): WalkPlace {
  return direction === 'previous'
    ? { nodeId: edge.source, among: { kind: 'into', nodeId: edge.target } }
    : { nodeId: edge.target, among: { kind: 'out-of', nodeId: edge.source } }
}

function known(map: OpenMap, nodeId: string): WalkPlace {
  const place = places.get(map)
  return place?.nodeId === nodeId ? place : { nodeId, among: null }
}

function goTo(map: OpenMap, place: WalkPlace | null, extend: boolean): void {
  if (place === null) return
  const { nodeIds } = map.store.getState().selection
  places.set(map, place)
  map.select(selecting({ nodeIds: extend ? extended(nodeIds, place.nodeId) : [place.nodeId] }))
  canvasPort()?.focus(place.nodeId)
}

/** The node walked to comes last; going back to the one before takes out what was added after it. */
function extended(nodeIds: readonly string[], nodeId: string): string[] {
  if (nodeIds.at(-2) === nodeId) return nodeIds.slice(0, -1)
  return [...nodeIds.filter((id) => id !== nodeId), nodeId]
}

function nothingThere(document: WorkflowDocument, nodeId: string, direction: WalkDirection): string {
  const node = document.nodes.find((each) => each.id === nodeId)
  switch (direction) {
    case 'next':
      return node?.kind === 'end'
        ? 'Nothing leads on from an end. ← goes back.'
        : 'Nothing leads on from here yet. N adds the next step.'
    case 'previous':
      return 'Nothing leads here: it begins here. ↑ and ↓ go to other beginnings.'
    case 'up':
      return 'No other way above.'
    case 'down':
      return 'No other way below.'
  }
}
