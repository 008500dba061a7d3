import type { FlowEdge, FlowNode, WorkflowDocument } from '../../model/document.ts'
import { postDominators } from '../post-dominators.ts'
import { waysOut } from '../ways-out.ts'
import type { WaysOut } from '../ways-out.ts'

/** A document made ready for walking cases through it. */
export interface PlaybackGraph {
  readonly document: WorkflowDocument
  readonly node: (id: string) => FlowNode | undefined
  readonly ways: (id: string) => WaysOut
  /** The node where all that a split starts comes together again; undefined where its branches end apart. */
  readonly meetingOf: (splitId: string) => string | undefined
  /** A parallel join: it waits for every branch that still may come. */
  readonly isJoin: (id: string) => boolean
  readonly canReach: (from: string, to: string) => boolean
  /** Edges from here to the nearest end along the normal flow; Infinity where none can be reached. */
  readonly stepsToEnd: (id: string) => number
  /** Decisions, splits and other nodes with several ways out. */
  readonly branchings: number
}

const noWays: WaysOut = { ways: [], takes: 'some', assumed: [] }

/** Reads everything stepping needs off a document, once; ids that do not exist lead nowhere. */
export function playbackGraph(document: WorkflowDocument): PlaybackGraph {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  const out = waysOut(document)
  const edges = [...out.values()].flatMap(({ ways }) => ways.map(({ edge }) => edge))
  const sequenceIn = countBy(edges.filter(({ kind }) => kind === 'sequence').map(({ target }) => target))
  return {
    document,
    node: (id) => nodes.get(id),
    ways: (id) => out.get(id) ?? noWays,
    meetingOf: meetings(document, edges),
    isJoin: (id) => nodes.get(id)?.kind === 'parallel' && (sequenceIn.get(id) ?? 0) > 1,
    canReach: reachability(out),
    stepsToEnd: distances(document, out),
    branchings: [...out.values()].filter(({ ways }) => ways.length > 1).length,
  }
}

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Immediate post-dominators along the normal flow, computed when the first split is met. */
function meetings({ nodes }: WorkflowDocument, edges: readonly FlowEdge[]) {
  let known: ReadonlyMap<string, string> | null = null
  return (splitId: string): string | undefined => {
    known ??= computeMeetings(nodes, edges)
    return known.get(splitId)
  }
}

function computeMeetings(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Map<string, string> {
  const place = new Map(nodes.map(({ id }, at) => [id, at]))
  const successors: number[][] = nodes.map(() => [])
  for (const { source, target, kind } of edges) {
    if (kind === 'sequence') successors[place.get(source) ?? 0]?.push(place.get(target) ?? 0)
  }
  const found = postDominators(successors)
  return new Map(
    nodes.flatMap(({ id }, at) => {
      const meeting = nodes[found[at] ?? -1]
      return meeting === undefined ? [] : [[id, meeting.id] as const]
    }),
  )
}

function reachability(out: ReadonlyMap<string, WaysOut>) {
  const known = new Map<string, ReadonlySet<string>>()
  return (from: string, to: string): boolean => {
    const reached = known.get(from) ?? reachedFrom(out, from)
    known.set(from, reached)
    return reached.has(to)
  }
}

/** Everything a case at a node may still come to, the node itself included. */
function reachedFrom(out: ReadonlyMap<string, WaysOut>, from: string): ReadonlySet<string> {
  const seen = new Set([from])
  const queue = [from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const { edge } of out.get(id)?.ways ?? []) {
      if (seen.has(edge.target)) continue
      seen.add(edge.target)
      queue.push(edge.target)
    }
  }
  return seen
}

function distances(document: WorkflowDocument, out: ReadonlyMap<string, WaysOut>) {
  const into = new Map<string, string[]>()
  const ends: string[] = []
  for (const { id } of document.nodes) {
    const onward = onwardFrom(out.get(id) ?? noWays)
    if (onward.length === 0) ends.push(id)
    for (const { target } of onward) into.set(target, [...(into.get(target) ?? []), id])
  }
  const steps = new Map(ends.map((id) => [id, 0]))
  const queue = [...ends]
  for (let at = 0; at < queue.length; at += 1) {
    const id = queue[at] ?? ''
    for (const from of into.get(id) ?? []) {
      if (steps.has(from)) continue
      steps.set(from, (steps.get(id) ?? 0) + 1)
      queue.push(from)
    }
  }
  return (id: string): number => steps.get(id) ?? Infinity
}

/** The normal flow; the exception paths where nothing else leads on. */
function onwardFrom({ ways }: WaysOut): FlowEdge[] {
  const edges = ways.map(({ edge }) => edge)
  const sequence = edges.filter(({ kind }) => kind === 'sequence')
  return sequence.length > 0 ? sequence : edges
}
