import type { Result } from '../lib/result.ts'
import { failure, success } from '../lib/result.ts'
import type { Rate } from './rate.ts'

const HELP = 'Type a share such as “3 %”, a range such as “2–5 %”, or a count such as “3 of 120”.'
const number = String.raw`(\d+(?:[.,]\d+)?)`
const single = new RegExp(String.raw`^${number}\s*%?$`)
const range = new RegExp(String.raw`^${number}\s*%?\s*(?:–|—|-|to)\s*${number}\s*%?$`)
const likely = new RegExp(
  String.raw`^${number}\s*%?\s*(?:–|—|-|to)\s*${number}\s*%?\s*(?:,|;)?\s*likely\s+${number}\s*%?$`,
)
const observed = /^(\d+)\s*(?:of|out of|\/|in)\s*(\d+)$/

/**
 * Reads a rate as people write it: `3 %`, `2–5 %`, `2–5 %, likely 3 %`, `3 of 120`. A bare number is a
 * percentage. `null` for an empty text (no rate is known).
 */
export function parseRate(text: string): Result<Rate | null> {
  const plain = text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .trim()
    .toLowerCase()
  if (plain === '') return success(null)
  const counted = observed.exec(plain)
  if (counted !== null) return fromCount(Number(counted[1]), Number(counted[2]))
  const shares = (likely.exec(plain) ?? range.exec(plain) ?? single.exec(plain))?.slice(1).map(share)
  if (shares === undefined) return failure('invalid', HELP)
  return fromShares(shares)
}

function fromCount(count: number, of: number): Result<Rate> {
  if (of < 1) return failure('invalid', 'Count at least one case: “3 of 120”.')
  if (count > of)
    return failure('invalid', `${count} of ${of} is more than all of them. Swap the two numbers?`)
  return success({ kind: 'observed', count, of })
}

function fromShares([low = 0, high, middle]: number[]): Result<Rate> {
  if (Math.max(low, high ?? 0) > 1) return failure('invalid', 'A share is at most 100\u00a0%.')
  if (high === undefined) return success({ kind: 'value', value: low })
  if (low > high) return failure('invalid', 'Write the lower end of the range first.')
  if (middle === undefined) return success({ kind: 'range', low, high })
  if (middle < low || middle > high) return failure('invalid', 'The likely share lies within the range.')
  return success({ kind: 'range', low, high, likely: middle })
}

/** Percent as typed to a share, without the noise of binary division (3 % is 0.03). */
function share(percent: string): number {
  return Number((Number(percent.replace(',', '.')) / 100).toPrecision(12))
}

/** The rate as one would type it again. */
export function formatRate(rate: Rate): string {
  switch (rate.kind) {
    case 'value':
      return `${percent(rate.value)}\u00a0%`
    case 'range': {
      const ends = `${percent(rate.low)}–${percent(rate.high)}\u00a0%`
      return rate.likely === undefined ? ends : `${ends}, likely ${percent(rate.likely)}\u00a0%`
    }
    case 'observed':
      return `${rate.count} of ${rate.of}`
  }
}

function percent(value: number): string {
  return String(Number((value * 100).toPrecision(6)))
}
