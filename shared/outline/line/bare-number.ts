/**
 * A number without a sign at the end of what a way says is its share: `approved 80`. One that the words before it count,
 * compare or number belongs to them instead: `over 50`, `form 27`, `2–5`. What was read is shown while it is typed; a
 * sign makes it a share for certain, a backslash (`form \27`) a part of the label.
 */

/** At most 100, at most two decimals (`1,000` is a thousand), and not the end of a longer figure. */
const behind =
  /(?:^|\s+[–—-]\s*|(?<!\d)[,;:]\s*|\s)\(?\s*(100(?:[.,]0{1,2})?|\d{1,2}(?:[.,]\d{1,2})?)\s*\)?\s*$/u

const comparing =
  'over above under below than least most to until till up from since before after by within between and or of per every each about around exactly net plus minus times'
const numbering =
  'no nr number form type level class category group grade tier step stage phase part page line article section paragraph clause version release option variant round attempt day week month quarter year shift room floor gate dock site plant zone region code priority severity rank rule age size'
const counting = new Set(`${comparing} ${numbering}`.split(' '))

/** A sign that makes a figure of what stands behind it, or a figure that goes on: `> 50`, `2 – 5`, `1, 2`. */
const tied = /[<>≤≥=≠±+×*~≈/€$£¥#№§]\s*$|\d\s*[–—,;:.-]+\s*$/u

/** A whole label of its own (`yes 80 / no 20`); with a point (`no. 7`) or behind a word (`order no 7`) it numbers. */
const refusal = /^\s*no\s*$/iu

interface BareNumber {
  /** Where the label before it ends. */
  readonly index: number
  /** As it is written: `12,5`. */
  readonly figure: string
}

export function bareNumberIn(text: string): BareNumber | null {
  const found = numberBehind(text)
  return found === null || belongs(text, found) ? null : found
}

/** The number at the end that could have been a share and stays in the label: what the words before it count or number. */
export function keptNumberIn(text: string): string | null {
  const found = numberBehind(text)
  return found !== null && belongs(text, found) ? found.figure : null
}

function numberBehind(text: string): BareNumber | null {
  const found = behind.exec(text)
  return found?.[1] === undefined ? null : { index: found.index, figure: found[1] }
}

function belongs(text: string, { index, figure }: BareNumber): boolean {
  if (tied.test(text.slice(0, text.lastIndexOf(figure)))) return true
  const before = text.slice(0, index)
  const last = /(\p{L}+)\.?\s*$/u.exec(before)?.[1]?.toLowerCase()
  return last !== undefined && counting.has(last) && !refusal.test(before)
}
