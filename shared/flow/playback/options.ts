import type { FlowEdge } from '../../model/document.ts'
import type { Way } from '../ways-out.ts'
import type { Branch, Case, Meeting } from './case.ts'
import type { PlaybackGraph } from './graph.ts'

/** One thing that may happen next to a case. */
export type Option =
  /** Along one edge, an exception path where the edge is one. */
  | { readonly kind: 'way'; readonly edge: FlowEdge; readonly share: number | null }
  /** Along all of them: a parallel split. The first is walked first. */
  | { readonly kind: 'split'; readonly edges: readonly FlowEdge[]; readonly share: number | null }
  /** The branch that was walked rests; another one is walked. */
  | { readonly kind: 'branch'; readonly branch: Branch }
  /** No more branches can come: on with those that did. */
  | { readonly kind: 'go-on'; readonly meeting: Meeting }

/** What may happen next, the normal flow before the exceptions; nothing once the case is over. */
export function optionsOf(graph: PlaybackGraph, current: Case): readonly Option[] {
  if (current.resting !== null) return afterRest(graph, current)
  const { ways, takes } = graph.ways(current.at)
  const sequence = ways.filter(({ edge }) => edge.kind === 'sequence')
  const exceptions = ways.filter(({ edge }) => edge.kind === 'exception').map(wayOption)
  if (takes === 'some') return [...sequence.map(wayOption), ...exceptions]
  const edges = sequence.map(({ edge }) => edge)
  return [{ kind: 'split', edges, share: sequence[0]?.share ?? 1 }, ...exceptions]
}

function wayOption({ edge, share }: Way): Option {
  return { kind: 'way', edge, share: edge.kind === 'exception' && edge.rate === undefined ? null : share }
}

function afterRest(graph: PlaybackGraph, { pending, meetings, resting, at }: Case): readonly Option[] {
  if (resting === 'ended' && endsAll(graph, at)) return []
  const branch = pending.at(-1)
  if (branch !== undefined) return [{ kind: 'branch', branch }]
  const meeting = freeMeeting(graph, meetings)
  return meeting === undefined ? [] : [{ kind: 'go-on', meeting }]
}

/** A meeting that no other waiting branch can still come to; the first where they wait for each other. */
function freeMeeting(graph: PlaybackGraph, meetings: readonly Meeting[]): Meeting | undefined {
  const free = meetings.find(({ at }) =>
    meetings.every((other) => other.at === at || !graph.canReach(other.at, at)),
  )
  return free ?? meetings[0]
}

/** An end that ends the whole case, whatever else is under way. */
function endsAll(graph: PlaybackGraph, id: string): boolean {
  const node = graph.node(id)
  return node?.kind === 'end' && node.trigger === 'terminate'
}
