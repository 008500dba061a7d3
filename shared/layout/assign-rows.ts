import type { Chain } from './chains.ts'
import type { Flow } from './flow.ts'
import { RowGrid } from './row-grid.ts'

/** What a chain is tied to inside its lane, and which way it is drawn by other lanes. */
interface Ties {
  /** Chains of the same lane that an edge leads to or comes from. */
  readonly near: { chain: number; column: number; exception: boolean }[]
  /** Above 0: edges to lanes below; under 0: to lanes above. */
  pull: number
}

/**
 * Gives every chain a row in its lane (any integer; 0 is the main line). The longest chain comes first,
 * the others as near as possible to the chains they branch from, without sharing a cell.
 * Returns the row of each node.
 */
export function assignRows(
  flow: Flow,
  columns: readonly number[],
  chains: readonly Chain[],
  order: readonly number[],
): number[] {
  const ties = tieChains(flow, columns, chains)
  const rows: (number | undefined)[] = chains.map(() => undefined)
  const grids = new Map<number, RowGrid>()
  for (const index of placingOrder(chains, ties, order)) {
    const chain = chains[index]
    const tie = ties[index]
    if (chain === undefined || tie === undefined) continue
    const grid = grids.get(chain.lane) ?? new RowGrid()
    grids.set(chain.lane, grid)
    rows[index] = chooseRow(chain, tie, rows, grid)
    grid.take(rows[index] ?? 0, chain.first, chain.last)
  }
  return rowsOfNodes(flow, chains, rows)
}

function rowsOfNodes(flow: Flow, chains: readonly Chain[], rows: readonly (number | undefined)[]): number[] {
  const result = flow.nodes.map(() => 0)
  for (const [index, chain] of chains.entries())
    for (const node of chain.nodes) result[node] = rows[index] ?? 0
  return result
}

function tieChains(flow: Flow, columns: readonly number[], chains: readonly Chain[]): Ties[] {
  const chainOf = flow.nodes.map(() => 0)
  for (const [index, chain] of chains.entries()) for (const node of chain.nodes) chainOf[node] = index
  const ties: Ties[] = chains.map(() => ({ near: [], pull: 0 }))
  for (const { from, to, edge } of flow.links) {
    const [a, b] = [chainOf[from] ?? 0, chainOf[to] ?? 0]
    if (a === b) continue
    const step = Math.sign((flow.lanes[to] ?? 0) - (flow.lanes[from] ?? 0))
    const [here, there] = [ties[a], ties[b]]
    if (here === undefined || there === undefined) continue
    if (step === 0) {
      const exception = edge.kind === 'exception'
      here.near.push({ chain: b, column: columns[to] ?? 0, exception: false })
      there.near.push({ chain: a, column: columns[from] ?? 0, exception })
    } else {
      here.pull += step
      there.pull -= step
    }
  }
  return ties
}

/** The longest chain of every part first, then outwards along the ties, longer ones before shorter. */
function placingOrder(chains: readonly Chain[], ties: readonly Ties[], order: readonly number[]): number[] {
  const length = (index: number) => chains[index]?.nodes.length ?? 0
  const across = (index: number) => order[chains[index]?.nodes[0] ?? 0] ?? 0
  const seeds = chains.map((_, index) => index).sort((a, b) => length(b) - length(a) || across(a) - across(b))
  const seen = new Set<number>()
  const result: number[] = []
  for (const seed of seeds) {
    const queue = [seed]
    for (let at = 0; at < queue.length; at++) {
      const index = queue[at] ?? seed
      if (seen.has(index)) continue
      seen.add(index)
      result.push(index)
      const ahead = (ties[index]?.near ?? []).map(({ chain }) => chain)
      queue.push(...ahead.filter((near) => !seen.has(near)).sort((a, b) => length(b) - length(a)))
    }
  }
  return result
}

function chooseRow(chain: Chain, tie: Ties, rows: readonly (number | undefined)[], grid: RowGrid): number {
  const placed = tie.near.flatMap(({ chain: near, column, exception }) => {
    const row = rows[near]
    // What an exception leads to stands below its source, so that the dashed line can leave downwards.
    return row === undefined ? [] : [{ row: exception ? row + 1 : row, column, exception }]
  })
  const wanted = placed.length === 0 ? 0 : average(placed.map(({ row }) => row))
  const downwards = tie.pull + (placed.some(({ exception }) => exception) ? 2 : 0) + 0.5
  const reach = placed.reduce(
    (span, { column }) => ({ first: Math.min(span.first, column), last: Math.max(span.last, column) }),
    { first: chain.first, last: chain.last },
  )
  return grid.nearestFree(wanted, downwards, chain.first, chain.last, reach.first, reach.last)
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
