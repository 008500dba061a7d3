import type { Flow, Link } from './flow.ts'

/** Nodes of one lane that follow each other and are drawn on one straight line. */
export interface Chain {
  readonly lane: number
  /** In the order of their columns. */
  readonly nodes: readonly number[]
  readonly first: number
  readonly last: number
}

/**
 * Cuts every lane into straight lines: each node goes on to its likeliest successor in the same lane and a
 * later column, if nobody likelier claims that successor. Exceptions never continue a line.
 */
export function findChains(flow: Flow, columns: readonly number[]): Chain[] {
  const next = new Map<number, number>()
  const previous = new Map<number, number>()
  for (const { from, to } of straightLinks(flow, columns)) {
    if (next.has(from) || previous.has(to)) continue
    next.set(from, to)
    previous.set(to, from)
  }
  const heads = flow.nodes.map((_, index) => index).filter((index) => !previous.has(index))
  return heads.map((head) => chainFrom(head, next, flow, columns))
}

function straightLinks(flow: Flow, columns: readonly number[]): Link[] {
  const column = (index: number) => columns[index] ?? 0
  const span = (link: Link) => column(link.to) - column(link.from)
  return flow.links
    .filter(
      (link) =>
        flow.lanes[link.from] === flow.lanes[link.to] && span(link) > 0 && link.edge.kind === 'sequence',
    )
    .sort((a, b) => Math.sign(Math.round((b.weight - a.weight) * 100)) || span(a) - span(b))
}

function chainFrom(
  head: number,
  next: ReadonlyMap<number, number>,
  flow: Flow,
  columns: readonly number[],
): Chain {
  const nodes = [head]
  for (let node = next.get(head); node !== undefined; node = next.get(node)) nodes.push(node)
  const last = nodes.at(-1) ?? head
  return { lane: flow.lanes[head] ?? 0, nodes, first: columns[head] ?? 0, last: columns[last] ?? 0 }
}
