/** Words and figures the way every screen, report and message writes them. */

const wholeNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

const twoDecimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const threeDecimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })
const oneDigit = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 1 })
/** Less is the last digits of binary arithmetic. */
const noise = 1e-9

/** `12,500`; one decimal below 10 where it matters: `1.5`. What is not 0 does not read as 0: `0.03`, `under 0.001`. */
export function figure(value: number): string {
  // Most figures are small counts, for which the formatter takes many times as long.
  if (Number.isInteger(value) && value > 0 && value < 1000) return String(value)
  if (value > noise && value < 0.05) return value < 0.001 ? 'under 0.001' : oneDigit.format(value)
  return Math.abs(value) < 10 ? oneDecimal.format(value) : wholeNumber.format(value)
}

/** Money: to the tenth below 100, where it matters: `12.5`, `1,200`. */
export function moneyFigure(value: number): string {
  return Math.abs(value) >= 10 && Math.abs(value) < 100 ? oneDecimal.format(value) : figure(value)
}

/** Minutes or hours, as money is told: `24.6`, `7.3`, `120`. */
export const timeFigure = moneyFigure

/** To the third decimal, as metrics are published: `0.098`, `14.083`, `3`. */
export function metricFigure(value: number): string {
  return value >= 1e12 ? 'more than a million million' : threeDecimals.format(value).replace('-', '−')
}

/** Person-days, to the tenth however many: `54.5`, `1,200`. Parts that are shown add up to the sum that is shown. */
export function dayFigure(value: number): string {
  return oneDecimal.format(value)
}

/** A price in points of the split, to the hundredth: prices are set in twentieths, and answers change at thirds. */
export function pointFigure(value: number): string {
  return twoDecimals.format(value)
}

/** `1 point`, `0.25 points`. */
export function pointWords(value: number): string {
  const said = pointFigure(value)
  return `${said} ${said === '1' ? 'point' : 'points'}`
}

/** A share (0–1) as a percentage with a no-break space: `4.4 %`, `20 %`. What is not nothing does not read as 0: `less than 0.1 %`. */
export function percent(share: number): string {
  if (share > noise && share < 0.0005) return 'less than 0.1\u00a0%'
  return `${oneDecimal.format(share * 100)}\u00a0%`
}

/** `1 step`, `3 steps`, `2 parallel branches`; what is a hair off one reads as one. */
export function count(value: number, one: string, many = `${one}s`): string {
  const said = figure(value)
  return `${said} ${said === '1' ? one : many}`
}

/** `once`, `twice`, `3.5 times`. */
export function timesWords(value: number): string {
  const said = figure(value)
  if (said === '1') return 'once'
  return said === '2' ? 'twice' : `${said} times`
}

/** `A`, `A and B`, `A, B and C`. */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}

/** `A`, `A or B`, `A, B or C`. */
export function listOr(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`
}

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Small whole numbers as words, as running text writes them: `two`, `13`. */
export function numberWord(value: number): string {
  return small[value] ?? figure(value)
}

/** In quotation marks; those within it become single ones, and what stands in marks already gets no second pair. */
export function inQuotes(text: string): string {
  const inner = /^“[^“”]*”$/.test(text) ? text.slice(1, -1) : text
  return `“${inner.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

/** First letter upper case. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
