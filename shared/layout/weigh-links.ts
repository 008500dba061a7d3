import { pointRate } from '../model/rate.ts'
import type { Flow, Link } from './flow.ts'

/** Share of cases assumed to take an exception that has no rate. */
const assumedRate = 0.05

/**
 * Weighs every link with the share of cases that take it, roughly: one pass along the ranks, loops left
 * out, ways of a decision without a probability sharing what is left. The busiest way is drawn straight.
 */
export function weighLinks(flow: Flow, ranks: readonly number[]): Flow {
  const ways: Link[][] = flow.nodes.map(() => [])
  const entered = new Set<number>()
  for (const link of flow.links) {
    ways[link.from]?.push(link)
    if ((ranks[link.from] ?? 0) < (ranks[link.to] ?? 0)) entered.add(link.to)
  }
  const visits: number[] = flow.nodes.map((_, index) => (entered.has(index) ? 0 : 1))
  const weights = new Map<Link, number>()
  const byRank = flow.nodes.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
  for (const node of byRank) {
    for (const [link, share] of shares(flow, node, ways[node] ?? [])) {
      const weight = (visits[node] ?? 0) * share
      weights.set(link, weight)
      if ((ranks[link.to] ?? 0) > (ranks[node] ?? 0)) visits[link.to] = (visits[link.to] ?? 0) + weight
    }
  }
  const links = flow.links.map((link) => ({ ...link, weight: weights.get(link) ?? link.weight }))
  return { ...flow, links }
}

function shares(flow: Flow, node: number, ways: readonly Link[]): [Link, number][] {
  const normal = ways.filter(({ edge }) => edge.kind === 'sequence')
  const splits =
    flow.nodes[node]?.kind === 'decision' || normal.some(({ edge }) => edge.probability !== undefined)
  const open = normal.filter(({ edge }) => edge.probability === undefined).length
  const given = normal.reduce((sum, { edge }) => sum + (edge.probability ?? 0), 0)
  const rest = open === 0 ? 0 : Math.max(0, 1 - given) / open
  return ways.map((link) => {
    if (link.edge.kind === 'exception')
      return [link, link.edge.rate === undefined ? assumedRate : pointRate(link.edge.rate)]
    return [link, splits ? (link.edge.probability ?? rest) : 1]
  })
}
