import type { FlowEdge, FlowNode } from '../model/document.ts'

/** How a case leaves a node: by one way, by one of several, by some of several, or by all of them. */
export type Leaving = 'one' | 'choice' | 'some' | 'all'

/**
 * A step or event with several ways out, none of them conditional, sends every case along all of them (BPMN);
 * as soon as one way is conditional it is a choice. `ways` are the sequence edges out of the node.
 */
export function leavingOf(node: FlowNode, ways: readonly FlowEdge[]): Leaving {
  if (ways.length < 2) return 'one'
  if (node.kind === 'parallel') return 'all'
  if (node.kind === 'decision') return node.choice === 'inclusive' ? 'some' : 'choice'
  return ways.some(isConditional) ? 'choice' : 'all'
}

export function isConditional(edge: FlowEdge): boolean {
  return edge.conditional === true || edge.probability !== undefined
}

/** shared-rest: ways without a probability share what is left; equal: several of them, of which nobody said how. normalised: probabilities did not add up to 1. */
export type ShareAssumption = 'shared-rest' | 'equal' | 'normalised'

/** Probabilities read off a whiteboard are rounded; within half a percent of 100 % nothing is worth saying. */
const roundingSlack = 0.005

/**
 * The share of cases (adding up to 1) that takes each way out of a choice. Ways without a probability share the rest
 * equally; sums other than 1 are scaled; ways that all have none are equally likely.
 */
export function choiceShares(ways: readonly FlowEdge[]): {
  readonly shares: readonly number[]
  readonly assumed: readonly ShareAssumption[]
} {
  const given = ways.map(({ probability }) => probability)
  const known = given.reduce<number>((total, share) => total + (share ?? 0), 0)
  const open = given.filter((share) => share === undefined).length
  const rest = open === 0 ? 0 : Math.max(0, 1 - known) / open
  const shares = given.map((share) => share ?? rest)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const scaled = known > 1 + roundingSlack || (open === 0 && known < 1 - roundingSlack)
  return {
    shares: shares.map((share) => (total > 0 ? share / total : 1 / ways.length)),
    assumed: [
      ...(open > 0 ? (['shared-rest'] as const) : []),
      ...(open > 1 ? (['equal'] as const) : []),
      ...(scaled ? (['normalised'] as const) : []),
    ],
  }
}
