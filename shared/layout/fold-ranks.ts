import type { Flow, Link } from './flow.ts'

/**
 * Makes a map narrower: a handoff may go straight down (or up) into another lane instead of one column to
 * the right, because lanes already keep the two steps apart; past lanes that are empty in that column. Within a lane the flow still runs left to
 * right: a column never holds two steps of one lane that follow each other.
 * Takes the ranks of a layered graph, returns new ranks; links that run backwards in `ranks` stay so.
 */
export function foldRanks(flow: Flow, ranks: readonly number[]): number[] {
  const forward = flow.links.filter(({ from, to }) => (ranks[from] ?? 0) < (ranks[to] ?? 0))
  const into = linksByEnd(flow, forward, 'to')
  const vertical = verticalLinks(flow, forward)
  const columns = flow.nodes.map(() => 0)
  const above: Set<number>[] = flow.nodes.map(() => new Set<number>())
  const cells = new Cells()
  for (const node of byRank(ranks)) {
    const links = into[node] ?? []
    const passes = (link: Link) =>
      vertical.has(link) && cells.areFree(columns[link.from] ?? 0, between(flow, link))
    const column = columnOf(node, links, passes, columns, above, flow, cells)
    columns[node] = column
    above[node] = lanesInColumn(column, links, columns, above, flow)
    cells.take(column, [flow.lanes[node] ?? 0])
    for (const link of links) if (columns[link.from] === column) cells.pass(column, between(flow, link))
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

/** What stands in each column and what is passed by there, by lane. */
class Cells {
  private readonly taken = new Map<number, Set<number>>()
  private readonly passed = new Map<number, Set<number>>()

  areFree(column: number, lanes: readonly number[]): boolean {
    return lanes.every((lane) => this.taken.get(column)?.has(lane) !== true && !this.isPassed(column, lane))
  }

  isPassed(column: number, lane: number): boolean {
    return this.passed.get(column)?.has(lane) === true
  }

  take(column: number, lanes: readonly number[]): void {
    add(this.taken, column, lanes)
  }

  pass(column: number, lanes: readonly number[]): void {
    add(this.passed, column, lanes)
  }
}

function add(sets: Map<number, Set<number>>, column: number, lanes: readonly number[]): void {
  sets.set(column, new Set([...(sets.get(column) ?? []), ...lanes]))
}

/** Lanes that a handoff crosses on its way. */
function between({ lanes }: Flow, { from, to }: Link): number[] {
  const [a, b] = [lanes[from] ?? 0, lanes[to] ?? 0]
  return Array.from({ length: Math.max(0, Math.abs(b - a) - 1) }, (_, index) => Math.min(a, b) + 1 + index)
}

/**
 * Handoffs that are the only one at both their ends in that direction: between neighbouring lanes the only one of
 * those, across others the only one at all.
 */
function verticalLinks(flow: Flow, links: readonly Link[]): Set<Link> {
  const lane = (index: number) => flow.lanes[index] ?? 0
  const step = (link: Link) => lane(link.to) - lane(link.from)
  const handoffs = links.filter((link) => {
    const laned = Math.max(lane(link.from), lane(link.to)) < flow.laneIds.length
    return laned && step(link) !== 0
  })
  const near = handoffs.filter((link) => Math.abs(step(link)) === 1)
  const far = onlyOnes(handoffs, (link) => Math.sign(step(link)))
  return new Set([...onlyOnes(near, step), ...far])
}

function onlyOnes(links: readonly Link[], way: (link: Link) => number): Link[] {
  const leaving = countBy(links, (link) => `${link.from} ${way(link)}`)
  const arriving = countBy(links, (link) => `${link.to} ${way(link)}`)
  return links.filter(
    (link) => leaving.get(`${link.from} ${way(link)}`) === 1 && arriving.get(`${link.to} ${way(link)}`) === 1,
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
  isVertical: (link: Link) => boolean,
  columns: readonly number[],
  above: readonly ReadonlySet<number>[],
  flow: Flow,
  cells: Cells,
): number {
  const least = into.map((link) => (columns[link.from] ?? 0) + (isVertical(link) ? 0 : 1))
  const lane = flow.lanes[node] ?? 0
  let column = Math.max(0, ...least)
  if (lanesInColumn(column, into, columns, above, flow).has(lane)) column += 1
  while (cells.isPassed(column, lane)) column += 1
  return column
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
