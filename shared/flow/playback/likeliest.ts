import type { Case } from './case.ts'
import type { PlaybackGraph } from './graph.ts'
import { optionsOf } from './options.ts'
import type { Option } from './options.ts'

/**
 * What most cases do next: at a parting of ways the way with the largest share; where the case has been before, the
 * way that leads to an end soonest, so that a loop is walked once. No exception path while the normal flow leads on.
 * Null once the case is over, and where it only goes round in circles.
 */
export function likeliestOption(graph: PlaybackGraph, current: Case): Option | null {
  const options = optionsOf(graph, current)
  const visits = visitsNow(current)
  // A node is come back to at most once for each other node where ways part; more is a circle.
  if (options.length === 0 || visits > graph.branchings + 2) return null
  const ways = options.flatMap((option) => (option.kind === 'way' ? [option] : []))
  const normal = ways.filter(({ edge }) => edge.kind === 'sequence')
  const [other] = options.filter((option) => option.kind !== 'way')
  if (other !== undefined) return other
  const open = normal.length > 0 ? normal : ways
  if (visits > 1 && open.every(({ edge }) => graph.stepsToEnd(edge.target) === Infinity)) return null
  const rank = visits > 1 ? bySoonestEnd(graph) : byShare
  return open.toSorted(rank)[0] ?? null
}

type Way = Extract<Option, { kind: 'way' }>

const byShare = (one: Way, other: Way): number => (other.share ?? 0) - (one.share ?? 0)

function bySoonestEnd(graph: PlaybackGraph) {
  return (one: Way, other: Way): number => {
    const [near, far] = [graph.stepsToEnd(one.edge.target), graph.stepsToEnd(other.edge.target)]
    return near === far ? byShare(one, other) : near - far
  }
}

function visitsNow({ stops }: Case): number {
  return stops.at(-1)?.visit ?? 1
}

/** Whether an end can still be reached: a case that is under way where none can goes round for ever. */
export function mayEnd(graph: PlaybackGraph, { at, pending, meetings, resting }: Case): boolean {
  const places = [
    ...(resting === null ? [at] : []),
    ...pending.map(({ target }) => target),
    ...meetings.map((one) => one.at),
  ]
  return places.length === 0 || places.some((id) => graph.stepsToEnd(id) < Infinity)
}
