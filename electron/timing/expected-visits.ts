import { waysOut } from '#shared/flow/ways-out.ts'
import type { WaysOut } from '#shared/flow/ways-out.ts'
import { pointRate } from '#shared/model/rate.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'

/** Visits beyond this mean a loop that (almost) nobody leaves. */
const MOST_VISITS = 1000
const MOST_SWEEPS = 500
const PRECISION = 1e-9

export interface ExpectedVisits {
  /** Expected number of visits a case, by node id. */
  readonly visits: ReadonlyMap<string, number>
  /** Some loop has no way out, or hardly one: it was counted once, or cut off, so the visits are a lower bound. */
  readonly endless: boolean
}

/**
 * Expected visits a case, v = s (I − Q)⁻¹ (method §6, Dumas et al. ch. 7), by Gauss–Seidel sweeps in
 * flow order: exact after one sweep without loops, geometric convergence with them. A parallel join counts
 * its branches once. Each connected part is started once a case, its starts sharing that one case. A loop that no
 * case can leave is gone through once (method §5: hand-drawn graphs are repaired, and it is said).
 */
export function expectedVisits(document: WorkflowDocument): ExpectedVisits {
  const drawn = waysOut(document)
  const order = flowOrder(document, drawn)
  const { ways, cut } = withoutDeadLoops(drawn, order)
  const incoming = arrivals(document, ways)
  const entry = entries(document, arrivals(document, drawn))
  const visits = new Map(document.nodes.map((node) => [node.id, 0]))
  const joins = new Set(document.nodes.filter((node) => node.kind === 'parallel').map((node) => node.id))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let change = 0
    for (const id of order) {
      const arriving = (incoming.get(id) ?? []).map(({ from, share }) => (visits.get(from) ?? 0) * share)
      const total = arriving.reduce((sum, value) => sum + value, 0)
      const joined = joins.has(id) && arriving.length > 1 ? total / arriving.length : total
      const next = Math.min(MOST_VISITS, (entry.get(id) ?? 0) + joined)
      change = Math.max(change, Math.abs(next - (visits.get(id) ?? 0)))
      visits.set(id, next)
    }
    if (change < PRECISION)
      return { visits, endless: cut || [...visits.values()].some((value) => value >= MOST_VISITS) }
  }
  return { visits, endless: true }
}

/** Takes away the ways that lead back from where no case ever gets to an end. */
function withoutDeadLoops(drawn: ReadonlyMap<string, WaysOut>, order: readonly string[]) {
  const ending = canEnd(drawn)
  const rank = new Map(order.map((id, at) => [id, at]))
  const leadsBack = (from: string, to: string) => (rank.get(to) ?? 0) <= (rank.get(from) ?? 0)
  let cut = false
  const ways = new Map<string, Pick<WaysOut, 'ways'>>()
  for (const [id, out] of drawn) {
    const kept = ending.has(id) ? out.ways : out.ways.filter(({ edge }) => !leadsBack(id, edge.target))
    if (kept.length < out.ways.length) cut = true
    ways.set(id, { ways: kept })
  }
  return { ways, cut }
}

/** Nodes from which a case can get to a node without a way out. */
function canEnd(ways: ReadonlyMap<string, WaysOut>): ReadonlySet<string> {
  const before = new Map<string, string[]>([...ways.keys()].map((id) => [id, []]))
  const ends: string[] = []
  for (const [id, out] of ways) {
    const taken = out.ways.filter(({ share }) => share > 0)
    if (taken.length === 0) ends.push(id)
    for (const { edge } of taken) before.get(edge.target)?.push(id)
  }
  return reach(ends, before)
}

interface Arrival {
  readonly from: string
  readonly share: number
}

function arrivals(
  document: WorkflowDocument,
  ways: ReadonlyMap<string, Pick<WaysOut, 'ways'>>,
): Map<string, Arrival[]> {
  const incoming = new Map<string, Arrival[]>(document.nodes.map((node) => [node.id, []]))
  for (const [from, out] of ways) {
    for (const { edge, share } of out.ways) incoming.get(edge.target)?.push({ from, share })
  }
  return incoming
}

/** What enters each node from outside: one case a connected part, and the rate of an exception entry. */
function entries(document: WorkflowDocument, incoming: ReadonlyMap<string, Arrival[]>): Map<string, number> {
  const entry = new Map<string, number>()
  const nodeById = new Map(document.nodes.map((node) => [node.id, node]))
  for (const part of connectedParts(document)) {
    const members = [...part].flatMap((id) => nodeById.get(id) ?? [])
    for (const node of entriesOf(members, incoming)) entry.set(node.node.id, node.cases)
  }
  for (const node of document.nodes) {
    const rate = node.exceptionEntry?.rate
    if (rate !== undefined) entry.set(node.id, pointRate(rate))
  }
  return entry
}

/** One case a part, shared by its starts, else by what nothing leads to, else by its first node. */
function entriesOf(members: readonly FlowNode[], incoming: ReadonlyMap<string, Arrival[]>) {
  const normal = members.filter((node) => node.exceptionEntry === undefined)
  const starts = normal.filter((node) => node.kind === 'start')
  const sources = starts.length > 0 ? starts : normal.filter((node) => incoming.get(node.id)?.length === 0)
  const onlyByException = sources.length === 0 && normal.length < members.length
  const first = sources.length > 0 || onlyByException ? sources : normal.slice(0, 1)
  return first.map((node) => ({ node, cases: 1 / first.length }))
}

function connectedParts(document: WorkflowDocument): readonly ReadonlySet<string>[] {
  const neighbours = new Map<string, string[]>(document.nodes.map((node) => [node.id, []]))
  for (const edge of document.edges) {
    if (!neighbours.has(edge.source) || !neighbours.has(edge.target)) continue
    neighbours.get(edge.source)?.push(edge.target)
    neighbours.get(edge.target)?.push(edge.source)
  }
  const seen = new Set<string>()
  const parts: Set<string>[] = []
  for (const { id } of document.nodes) {
    if (seen.has(id)) continue
    const part = reach([id], neighbours)
    for (const member of part) seen.add(member)
    parts.push(part)
  }
  return parts
}

function reach(from: readonly string[], neighbours: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(from)
  const waiting = [...from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of neighbours.get(id) ?? []) {
      if (found.has(next)) continue
      found.add(next)
      waiting.push(next)
    }
  }
  return found
}

/** Reverse postorder of a depth-first walk: every node after those that lead to it, loops aside. Iterative. */
function flowOrder(document: WorkflowDocument, ways: ReadonlyMap<string, WaysOut>): string[] {
  const done = new Set<string>()
  const post: string[] = []
  const starts = [...document.nodes].sort((a, b) => Number(b.kind === 'start') - Number(a.kind === 'start'))
  for (const { id } of starts) {
    if (done.has(id)) continue
    done.add(id)
    const path = [{ id, next: 0 }]
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const way = ways.get(top.id)?.ways[top.next++]
      if (way === undefined) {
        post.push(top.id)
        path.pop()
      } else if (!done.has(way.edge.target)) {
        done.add(way.edge.target)
        path.push({ id: way.edge.target, next: 0 })
      }
    }
  }
  return post.reverse()
}
