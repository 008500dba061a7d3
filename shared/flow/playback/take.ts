import type { FlowEdge } from '../../model/document.ts'
import { restIfEnded, worksAt } from './case.ts'
import type { Branch, Case, Meeting, Taken } from './case.ts'
import type { PlaybackGraph } from './graph.ts'
import type { Option } from './options.ts'

/** The case after an option was taken. */
export function takeOption(graph: PlaybackGraph, current: Case, option: Option): Case {
  return { ...taken(graph, current, option), before: current }
}

/** One step back; the beginning stays the beginning. */
export function stepBack(current: Case): Case {
  return current.before ?? current
}

function taken(graph: PlaybackGraph, current: Case, option: Option): Case {
  switch (option.kind) {
    case 'way':
      return arrive(graph, shared(graph, current, option), branchOf(current, option.edge))
    case 'split':
      return split(graph, shared(graph, current, option), option.edges)
    case 'branch': {
      const pending = current.pending.filter((one) => one !== option.branch)
      return arrive(graph, { ...current, pending }, option.branch)
    }
    case 'go-on':
      return goOn(graph, current, option.meeting)
  }
}

function shared(
  graph: PlaybackGraph,
  current: Case,
  option: Extract<Option, { share: number | null }>,
): Case {
  const normal = option.kind === 'split' || option.edge.kind === 'sequence'
  const assumed = normal && graph.ways(current.at).assumed.length > 0
  const parting: Taken = { nodeId: current.at, share: option.share, assumed }
  return { ...current, taken: [...current.taken, parting] }
}

function branchOf({ at, from }: Case, { id, target }: FlowEdge): Branch {
  return { edgeId: id, target, splitId: at, from }
}

/** The first branch is walked at once. One that still waits from an earlier time round waits once, not twice. */
function split(graph: PlaybackGraph, current: Case, edges: readonly FlowEdge[]): Case {
  const [first, ...others] = edges.map((edge) => branchOf(current, edge))
  if (first === undefined) return current
  const fresh = new Set(edges.map(({ id }) => id))
  const older = current.pending.filter(({ edgeId }) => !fresh.has(edgeId))
  return arrive(graph, { ...current, pending: [...older, ...others.toReversed()] }, first)
}

function arrive(graph: PlaybackGraph, current: Case, { edgeId, target, from }: Branch): Case {
  const works = worksAt(graph, target)
  const handoffs = works ? from.filter((id) => handsOver(graph, id, target)).length : 0
  const waits = meetsHere(graph, current, target) && othersMayCome(graph, current, target)
  const stops = [
    ...current.stops,
    { nodeId: target, edgeId, visit: visitsOf(current, target), waits, handoffs },
  ]
  const arrived: Case = { ...current, at: target, resting: null, stops, from: works ? [target] : from }
  if (waits) return wait(arrived, works ? [] : from)
  const met = current.meetings.find(({ at }) => at === target)
  return restIfEnded(graph, met === undefined ? arrived : join(arrived, met))
}

/** All branches have come: those that waited are one with the case from here on. */
function join(arrived: Case, met: Meeting): Case {
  const meetings = arrived.meetings.filter((one) => one !== met)
  return { ...arrived, meetings, from: [...new Set([...met.from, ...arrived.from])] }
}

function wait(arrived: Case, from: readonly string[]): Case {
  const met = arrived.meetings.find(({ at }) => at === arrived.at)
  const others = arrived.meetings.filter((one) => one !== met)
  const meeting: Meeting = {
    at: arrived.at,
    branches: (met?.branches ?? 0) + 1,
    from: [...new Set([...(met?.from ?? []), ...from])],
  }
  return { ...arrived, resting: 'waiting', meetings: [...others, meeting] }
}

/** On from where branches wait for one that cannot come any more. */
function goOn(graph: PlaybackGraph, current: Case, meeting: Meeting): Case {
  const { at } = meeting
  const stop = { nodeId: at, edgeId: null, visit: visitsOf(current, at), waits: false, handoffs: 0 }
  const from = worksAt(graph, at) ? [at] : []
  const freed: Case = { ...current, at, resting: null, stops: [...current.stops, stop], from }
  return restIfEnded(graph, join(freed, meeting))
}

function visitsOf({ stops }: Case, id: string): number {
  return stops.filter(({ nodeId, waits }) => nodeId === id && !waits).length + 1
}

/** A join, or where the branches of a split that is under way come together without one. */
function meetsHere(graph: PlaybackGraph, { pending, meetings }: Case, id: string): boolean {
  return (
    graph.isJoin(id) ||
    meetings.some(({ at }) => at === id) ||
    pending.some(({ splitId }) => graph.meetingOf(splitId) === id)
  )
}

function othersMayCome(graph: PlaybackGraph, { pending, meetings }: Case, id: string): boolean {
  return (
    pending.some(({ target }) => graph.canReach(target, id)) ||
    meetings.some(({ at }) => at !== id && graph.canReach(at, id))
  )
}

function handsOver(graph: PlaybackGraph, from: string, to: string): boolean {
  const [one, other] = [graph.node(from)?.departmentId ?? null, graph.node(to)?.departmentId ?? null]
  return one !== null && other !== null && one !== other
}
