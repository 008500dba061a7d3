import type { FlowNode } from '#shared/model/document.ts'
import type { Arc } from '../graph.ts'
import type { Assumptions } from './caveats.ts'

/** Probabilities read off a whiteboard are rounded; within half a percent of 100 % nothing is worth saying. */
const roundingSlack = 0.005

/**
 * The share of cases (adding up to 1) that takes each way out of a choice. Ways without a probability share the rest
 * equally; sums other than 1 are scaled. Both are recorded as assumptions.
 */
export function choiceShares(node: FlowNode, ways: readonly Arc[], assumed: Assumptions): number[] {
  const given = ways.map(({ edge }) => edge.probability)
  const sum = given.reduce<number>((total, share) => total + (share ?? 0), 0)
  const open = given.filter((share) => share === undefined).length
  if (open > 0) assumed.equalWays.push(node)
  if (sum > 1 + roundingSlack || (open === 0 && sum < 1 - roundingSlack)) assumed.scaledWays.push(node)
  const rest = open === 0 ? 0 : Math.max(0, 1 - sum) / open
  const shares = given.map((share) => share ?? rest)
  const total = shares.reduce((a, b) => a + b, 0)
  return total > 0 ? shares.map((share) => share / total) : shares.map(() => 1 / ways.length)
}
