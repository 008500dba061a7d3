import type { Flow, Link } from './flow.ts'

/**
 * Makes a map narrower: a handoff may go straight down (or up) into the next lane instead of one column to
 * the right, because lanes already keep the two steps apart. Within a lane the flow still runs left to
 * right: a column never holds two steps of one lane that follow each other.
 * Takes the ranks of a layered graph, returns new ranks; links that run backwards in `ranks` stay so.
 */
export function foldRanks(flow: Flow, ranks: readonly number[]): number[] {
  const forward = flow.links.filter(({ from, to }) => (ranks[from] ?? 0) < (ranks[to] ?? 0))
  const into = linksByEnd(flow, forward, 'to')
  const vertical = verticalLinks(flow, forward)
  const columns = flow.nodes.map(() => 0)
  const above: Set<number>[] = flow.nodes.map(() => new Set<number>())
  for (const node of byRank(ranks)) {
    const column = columnOf(node, into[node] ?? [], vertical, columns, above, flow)
    columns[node] = column
    above[node] = lanesInColumn(column, into[node] ?? [], columns, above, flow)
  }
  return closeGaps(pullRight(flow, forward, columns))
}

function byRank(ranks: readonly number[]): number[] {
  return ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b)
}

function linksByEnd(flow: Flow, links: readonly Link[], end: 'from' | 'to'): Link[][] {
  const lists: Link[][] = flow.nodes.map(() => [])
  for (const link of links) lists[link[end]]?.push(link)
  return lists
}

/** Handoffs between neighbouring lanes that are the only one at both their ends in that direction. */
function verticalLinks(flow: Flow, links: readonly Link[]): Set<Link> {
  const lane = (index: number) => flow.lanes[index] ?? 0
  const step = (link: Link) => lane(link.to) - lane(link.from)
  const candidates = links.filter((link) => {
    const laned = Math.max(lane(link.from), lane(link.to)) < flow.laneIds.length
    return laned && Math.abs(step(link)) === 1
  })
  const leaving = countBy(candidates, (link) => `${link.from} ${step(link)}`)
  const arriving = countBy(candidates, (link) => `${link.to} ${step(link)}`)
  return new Set(
    candidates.filter(
      (link) =>
        leaving.get(`${link.from} ${step(link)}`) === 1 && arriving.get(`${link.to} ${step(link)}`) === 1,
    ),
  )
}

function countBy(links: readonly Link[], key: (link: Link) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const link of links) counts.set(key(link), (counts.get(key(link)) ?? 0) + 1)
  return counts
}

function columnOf(
  node: number,
  into: readonly Link[],
  vertical: ReadonlySet<Link>,
  columns: readonly number[],
  above: readonly ReadonlySet<number>[],
  flow: Flow,
): number {
  const least = into.map((link) => (columns[link.from] ?? 0) + (vertical.has(link) ? 0 : 1))
  const column = Math.max(0, ...least)
  const lane = flow.lanes[node] ?? 0
  return lanesInColumn(column, into, columns, above, flow).has(lane) ? column + 1 : column
}

/** Lanes of the steps that lead to this one without leaving the column. */
function lanesInColumn(
  column: number,
  into: readonly Link[],
  columns: readonly number[],
  above: readonly ReadonlySet<number>[],
  flow: Flow,
): Set<number> {
  const lanes = new Set<number>()
  for (const { from } of into) {
    if (columns[from] !== column) continue
    lanes.add(flow.lanes[from] ?? 0)
    for (const lane of above[from] ?? []) lanes.add(lane)
  }
  return lanes
}

/** A beginning stands right before what it leads to, not at the far left. */
function pullRight(flow: Flow, links: readonly Link[], columns: readonly number[]): number[] {
  const pulled = [...columns]
  const entered = new Set(links.map(({ to }) => to))
  const out = linksByEnd(flow, links, 'from')
  for (const [node, ways] of out.entries()) {
    if (entered.has(node) || ways.length === 0) continue
    const nearest = ways.reduce((least, { to }) => Math.min(least, columns[to] ?? 0), Infinity)
    pulled[node] = Math.max(columns[node] ?? 0, nearest - 1)
  }
  return pulled
}

function closeGaps(columns: readonly number[]): number[] {
  const used = [...new Set(columns)].sort((a, b) => a - b)
  const index = new Map(used.map((column, at) => [column, at]))
  return columns.map((column) => index.get(column) ?? 0)
}
