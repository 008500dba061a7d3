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

interface BareNumber {
  /** Where the label before it ends. */
  readonly index: number
  /** As it is written: `12,5`. */
  readonly figure: string
}

export function bareNumberIn(text: string): BareNumber | null {
  const found = behind.exec(text)
  if (found === null || found[1] === undefined) return null
  const before = text.slice(0, found.index)
  const last = /(\p{L}+)\.?\s*$/u.exec(before)?.[1]?.toLowerCase()
  if (tied.test(text.slice(0, text.lastIndexOf(found[1]))) || (last !== undefined && counting.has(last)))
    return null
  return { index: found.index, figure: found[1] }
}
