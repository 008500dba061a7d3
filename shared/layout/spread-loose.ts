import type { Flow } from './flow.ts'

const leastColumns = 6

/** Steps that nothing leads to or from yet are spread over the columns instead of piling up in the first. */
export function spreadLoose(flow: Flow, columns: readonly number[]): number[] {
  const tied = new Set(flow.links.flatMap(({ from, to }) => [from, to]))
  const width = columns.reduce((most, column) => Math.max(most, column + 1), leastColumns)
  const seen = new Map<number, number>()
  return columns.map((column, index) => {
    if (tied.has(index)) return column
    const lane = flow.lanes[index] ?? 0
    const count = seen.get(lane) ?? 0
    seen.set(lane, count + 1)
    return count % width
  })
}
