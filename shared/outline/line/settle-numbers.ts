import { nameKey } from '../../lib/name-key.ts'
import type { WayText } from './line.ts'

/** Shares of a node's ways add up to at least so much, or its small numbers are no shares. */
const MOST = 0.5

/** Things are numbered from 1; hardly any way is given as 1 to 10 % before the others are given at all. */
const small = /^(?:[1-9]|10)$/u

/**
 * The ways out of one node, their numbers without a sign read beside each other. Those that alone tell two ways apart
 * are names (`Lot 1`, `Lot 2`), and so are small ones that shares are too little for (`Berlin 1`, `Hamburg 2`).
 */
export function settleNumbers(ways: readonly WayText[]): WayText[] {
  const keys = ways.map(({ number }) => (number === undefined ? '' : nameKey(number.before.text)))
  const total = ways.reduce((sum, { share }) => sum + (share ?? 0), 0)
  return ways.map((way, at) => {
    const { number } = way
    const key = keys[at] ?? ''
    if (number === undefined || key === '') return way
    const numbered = keys.filter((each) => each === key).length > 1
    return numbered || (total < MOST && small.test(number.figure)) ? asLabel(way, number) : way
  })
}

function asLabel({ bare: _, ...way }: WayText, { whole, figure }: NonNullable<WayText['number']>): WayText {
  return { ...way, label: whole, share: null, kept: figure }
}
