import type { FlowEdge } from '../../model/document.ts'
import type { Graph } from '../graph/graph.ts'
import type { LineIds } from '../sketch/sketch.ts'
import { needsLines } from './place-fresh.ts'
import type { Place, WayPlace } from './place.ts'

/** What a line leads on to: `implied` is written by leaving the arrow out. */
export type Onward = { readonly to: string } | 'implied' | 'nothing' | 'own-end'

/** A line before it is written: what it has to say, and where it stands. */
export interface Draft {
  /** Steps of two spaces from the left. */
  readonly level: number
  /** The way out or exception path on the line. */
  readonly edge: FlowEdge | null
  readonly edgeOnward: Onward
  /** The node on the line. */
  readonly nodeId: string | null
  /** The department a line without a prefix would come to. */
  readonly above: string | null
  readonly nodeOnward: Onward
  readonly ids: LineIds
  /** The node the line stands below; null at the first level of the text, or of a branch. */
  readonly owner: string | null
}

/** Nodes and edges that stand on the line of another node, or together with it. */
export interface Together {
  /** Without a line of their own: they stand on the line of the node before them. */
  readonly covered: ReadonlySet<string>
  /** Ways that share the line of the first node on them. */
  readonly joined: ReadonlySet<string>
}

const apart: Together = { covered: new Set(), joined: new Set() }

/** The lines that say a graph, its nodes being at their places. Any placing gives lines that read back to the graph. */
export function emit(graph: Graph, places: readonly Place[], together: Together = apart): Draft[] {
  const drafts: Draft[] = []
  emitSequence({ graph, drafts, together }, places, { level: 0, onward: null, above: null, lead: null })
  return drafts
}

interface Sheet {
  readonly graph: Graph
  readonly drafts: Draft[]
  readonly together: Together
}

interface Where {
  readonly level: number
  /** What follows the last of the sequence. */
  readonly onward: string | null
  readonly above: string | null
  /** A branch whose sign stands on the line of the first node. */
  readonly lead: { readonly edge: FlowEdge; readonly owner: string } | null
}

function emitSequence(sheet: Sheet, places: readonly Place[], where: Where): void {
  let { above, lead } = where
  places.forEach((place, at) => {
    const follower = places[at + 1]
    const onward = follower === undefined ? where.onward : entryOf(sheet.graph, follower.id)
    emitPlace(sheet, place, { ...where, above, onward, lead })
    above = sheet.graph.facts.get(place.id)?.department ?? null
    lead = null
  })
}

/** Nothing leads into a start by standing above it. */
function entryOf(graph: Graph, id: string): string | null {
  return graph.facts.get(id)?.kind === 'start' ? null : id
}

function emitPlace(sheet: Sheet, place: Place, { level, above, onward, lead }: Where): void {
  const { graph, drafts, together } = sheet
  const ways = graph.sequence(place.id)
  const listed =
    needsLines(graph, ways) || place.below.some(({ edgeId }) => graph.edge(edgeId)?.kind === 'sequence')
  const draft: Draft = {
    level: lead === null ? level : level - 1,
    edge: lead?.edge ?? null,
    edgeOnward: 'implied',
    nodeId: place.id,
    above,
    nodeOnward: listed ? 'implied' : nodeOnward(graph, place.id, onward),
    ids: { node: place.id },
    owner: lead?.owner ?? null,
  }
  if (!together.covered.has(place.id)) drafts.push(draft)
  let free = onward
  for (const way of place.below) {
    const edge = graph.edge(way.edgeId)
    if (edge === undefined) continue
    const goesOn =
      edge.kind === 'sequence' && way.body.length === 0 && edge.target === free && isLabelled(graph, edge)
    if (goesOn) free = null
    if (together.covered.has(edge.id)) continue
    emitWay(sheet, way, edge, {
      level: level + 1,
      onward,
      above: departmentOf(graph, place.id),
      goesOn,
      owner: place.id,
    })
  }
}

function nodeOnward(graph: Graph, id: string, onward: string | null): Onward {
  const [only] = graph.sequence(id)
  const stops = graph.facts.get(id)?.kind === 'end'
  if (only === undefined) return onward === null || stops ? 'implied' : 'nothing'
  return only.target === onward && !stops ? 'implied' : { to: only.target }
}

interface Below {
  readonly level: number
  readonly onward: string | null
  readonly above: string | null
  readonly goesOn: boolean
  readonly owner: string
}

function emitWay(sheet: Sheet, way: WayPlace, edge: FlowEdge, below: Below): void {
  const { graph, drafts, together } = sheet
  const { level, onward, above, goesOn, owner } = below
  const [first] = way.body
  const where = { level: level + 1, onward, above, lead: null }
  const onOneLine = together.joined.has(edge.id) || (edge.kind === 'sequence' && !says(graph, edge))
  if (first !== undefined && onOneLine) {
    emitSequence(sheet, way.body, { ...where, lead: { edge, owner } })
    return
  }
  const ids = way.ownEnd ? { ends: { 0: edge.target } } : {}
  const edgeOnward = first !== undefined || goesOn ? 'implied' : way.ownEnd ? 'own-end' : { to: edge.target }
  const rest = { nodeId: null, above, nodeOnward: 'implied', ids, owner } as const
  drafts.push({ level, edge, edgeOnward, ...rest })
  emitSequence(sheet, way.body, where)
}

/** Whether a way has a label, a share or a condition: it is then written with a dash, else with a plus. */
export function says(graph: Graph, edge: FlowEdge): boolean {
  const conditional = edge.conditional === true && graph.facts.get(edge.source)?.kind === 'step'
  return isLabelled(graph, edge) || conditional
}

/** A bare sign says nothing: such a way needs its arrow. */
function isLabelled(graph: Graph, edge: FlowEdge): boolean {
  const { label, share } = graph.factsOf(edge)
  return label !== '' || share !== null
}

function departmentOf(graph: Graph, id: string): string | null {
  return graph.facts.get(id)?.department ?? null
}
