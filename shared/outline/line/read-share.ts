import { parseRate } from '../../model/parse-rate.ts'
import type { Rate } from '../../model/rate.ts'
import type { Part, Problem, Span } from '../parts/text.ts'
import { bareNumberIn, keptNumberIn } from './bare-number.ts'
import type { BareNumberText } from './line.ts'
import type { Source } from './structure.ts'
import { textOf } from './structure.ts'

const NUMBER = String.raw`\d+(?:[.,]\d+)?`
const shareBehind = new RegExp(String.raw`(?:^|[\s,;:=–—-])\(?\s*(${NUMBER})\s*%\s*\)?\s*$`, 'u')
const shareBefore = new RegExp(String.raw`^\s*(${NUMBER})\s*%(?=\s|$)[\s,;:–—-]*`, 'u')
const rateBehind = new RegExp(
  String.raw`(?:^|[\s,;:=])\(?\s*((?:${NUMBER}\s*%?\s*(?:–|—|-|to)\s*)?${NUMBER}\s*%(?:\s*[,;]?\s*likely\s+${NUMBER}\s*%?)?|\d+\s*(?:of|out of|in|/)\s*\d+)\s*\)?\s*$`,
  'iu',
)

interface Labelled<T> {
  readonly label: Part
  readonly figure: T | null
  /** The figure is a number without a sign, which could have been part of the label. */
  readonly bare?: boolean
  /** The same number, and what the label is with it. */
  readonly number?: BareNumberText
  /** A number without a sign that was not taken for the figure, as it is written. */
  readonly kept?: string
  readonly problems: readonly Problem[]
}

/** A label with the share of cases behind or before it: `yes 80%`, `yes (80 %)`, `80 % yes`, `yes 80`. */
export function readShare(source: Source, within: Span): Labelled<number> {
  const text = source.masked.slice(within.from, within.to)
  const behind = shareBehind.exec(text)
  const found = behind ?? shareBefore.exec(text)
  if (found === null) return readBare(source, within, (share) => share)
  const at = within.from + found.index
  const rest = behind === null ? { from: at + found[0].length, to: within.to } : { from: within.from, to: at }
  const label = textOf(source, rest)
  const share = shareOf(found[1] ?? '')
  if (share <= 1) return { label, figure: share, problems: [] }
  const span = { from: at, to: at + found[0].length }
  const message = 'A share is at most 100 %. Correct the figure, or leave it out.'
  return { label, figure: null, problems: [{ ...span, message }] }
}

/** Percent as typed to a share, without the noise of binary division. */
function shareOf(percent: string): number {
  return Number(`${percent.replace(',', '.')}e-2`)
}

function readBare<T>(source: Source, within: Span, figureOf: (share: number) => T): Labelled<T> {
  const text = source.masked.slice(within.from, within.to)
  const found = bareNumberIn(text)
  const whole = textOf(source, within)
  if (found === null) {
    const kept = keptNumberIn(text)
    return { label: whole, figure: null, problems: [], ...(kept === null ? {} : { kept }) }
  }
  const { index, figure } = found
  const label = textOf(source, { from: within.from, to: within.from + index })
  const number = { before: label, whole, figure }
  return { label, figure: figureOf(shareOf(figure)), bare: true, number, problems: [] }
}

/** What goes wrong with the rate behind it: `No answer 3%`, `2–5 %`, `11 of 1000`, `No answer 3`. */
export function readRate(source: Source, within: Span): Labelled<Rate> {
  const text = source.masked.slice(within.from, within.to)
  const found = rateBehind.exec(text)
  if (found === null) return readBare(source, within, (value) => ({ kind: 'value', value }))
  const at = within.from + found.index
  const label = textOf(source, { from: within.from, to: at })
  const rate = parseRate(found[1] ?? '')
  if (rate.ok) return { label, figure: rate.value, problems: [] }
  return { label, figure: null, problems: [{ from: at, to: within.to, message: rate.message }] }
}

/** Whether a stretch holds a share or rate and nothing else: what may follow a colon without being a step. */
export function isFigure(source: Source, { from, to }: Span): boolean {
  const text = source.masked.slice(from, to)
  return [shareBehind.exec(text), rateBehind.exec(text), bareNumberIn(text)].some(
    (found) => found !== null && text.slice(0, found.index).trim() === '',
  )
}
