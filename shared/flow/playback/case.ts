import type { FlowNode, WorkflowDocument } from '../../model/document.ts'
import type { PlaybackGraph } from './graph.ts'

/** A branch of a parallel split that the case has yet to walk. */
export interface Branch {
  readonly edgeId: string
  readonly target: string
  readonly splitId: string
  /** Nodes that do work (no gateways) whose work goes over to whoever is next. */
  readonly from: readonly string[]
}

/** Branches that have come to a node where they meet, and wait there for the others. */
export interface Meeting {
  readonly at: string
  readonly branches: number
  readonly from: readonly string[]
}

/** One node the case came to, in the order of coming. */
export interface Stop {
  readonly nodeId: string
  /** The edge it came by; null at the beginning. */
  readonly edgeId: string | null
  /** The how-many-eth time it is here, from 1; coming only to wait for other branches does not count. */
  readonly visit: number
  /** Came to wait for other branches: what is done here is done once, when all have come. */
  readonly waits: boolean
  /** Handoffs on the way here: more than one where branches of several departments met. */
  readonly handoffs: number
}

/** What became of the share of cases at one parting of ways. */
export interface Taken {
  readonly nodeId: string
  /** 0–1; null where nobody gave a rate. */
  readonly share: number | null
  /** Nobody gave this share as it is: it is what is left for ways without a probability, or scaled to add up to 1. */
  readonly assumed: boolean
}

/**
 * One case on its way through a map. Immutable; `before` is the case one step earlier. Of parallel branches one is
 * walked at a time: the others are in `pending`, those that have arrived in `meetings`.
 */
export interface Case {
  readonly at: string
  /** The branch that is walked has ended, or waits at a meeting: another goes on, or nothing does. */
  readonly resting: 'ended' | 'waiting' | null
  readonly pending: readonly Branch[]
  readonly meetings: readonly Meeting[]
  readonly stops: readonly Stop[]
  readonly taken: readonly Taken[]
  /** Whose work the next node takes over. */
  readonly from: readonly string[]
  readonly before: Case | null
}

/** A case that begins at a node. */
export function startCase(graph: PlaybackGraph, nodeId: string): Case {
  const begun: Case = {
    at: nodeId,
    resting: null,
    pending: [],
    meetings: [],
    stops: [{ nodeId, edgeId: null, visit: 1, waits: false, handoffs: 0 }],
    taken: [],
    from: worksAt(graph, nodeId) ? [nodeId] : [],
    before: null,
  }
  return restIfEnded(graph, begun)
}

/** Where cases may begin: the starts, those of exception paths last; else what nothing leads into; else any node. */
export function startsOf({ nodes, edges }: WorkflowDocument): readonly FlowNode[] {
  const starts = nodes.filter(({ kind }) => kind === 'start')
  if (starts.length > 0) return starts.toSorted((one, other) => entryRank(one) - entryRank(other))
  const targets = new Set(edges.map(({ target }) => target))
  const sources = nodes.filter(({ id }) => !targets.has(id))
  return sources.length > 0 ? sources : nodes.slice(0, 1)
}

function entryRank({ exceptionEntry }: FlowNode): number {
  return exceptionEntry === undefined ? 0 : 1
}

/** Gateways do no work: a handoff goes through them. */
export function worksAt(graph: PlaybackGraph, id: string): boolean {
  const kind = graph.node(id)?.kind
  return kind !== 'decision' && kind !== 'parallel'
}

export function restIfEnded(graph: PlaybackGraph, current: Case): Case {
  return graph.ways(current.at).ways.length === 0 ? { ...current, resting: 'ended' } : current
}
