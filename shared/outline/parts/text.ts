/** A stretch of a line: `from` inclusive, `to` exclusive, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A piece of a line with what it says, escapes resolved and spaces at its ends cut off. */
export interface Part extends Span {
  readonly text: string
}

/** What is wrong with a stretch of a line, and what to do about it; shown to the user as it is. */
export interface Problem extends Span {
  readonly message: string
}

/** Characters that mean something in an outline: a backslash before one makes it a plain character. */
const SPECIAL = String.raw`-\\[\]():?/#%!+→=>,;⏎␍*•–—`
/** A digit, too: `form \27` is no share. */
const escaped = new RegExp(String.raw`\\([${SPECIAL}\s\d])`, 'gu')
const specialOrEdge = new RegExp(String.raw`[${SPECIAL}]|[\n\r]|^\s|\s$`, 'gu')
const specialOrSpace = new RegExp(String.raw`[${SPECIAL}\s]`, 'gu')
const escapedOrBreak = new RegExp(`${escaped.source}|[⏎␍]`, 'gu')

/** Stands for an escaped character where structure is looked for: no rule knows it. */
const FILLER = '\uE000'

/** The text at the same length, its escaped characters blotted out, so that only structure is found in it. */
export function mask(raw: string): string {
  return raw.includes('\\') ? raw.replace(escaped, FILLER + FILLER) : raw
}

/** What a stretch of a line says. A line break within a name is written ⏎. */
export function unescapeText(raw: string): string {
  return raw.replace(escapedOrBreak, (found, character: string | undefined) => {
    if (character !== undefined) return character
    return found === '⏎' ? '\n' : '\r'
  })
}

/** The text so that nothing in it is read as structure; `deep` also where a pattern of words and spaces would be. */
export function escapeText(text: string, deep = false): string {
  return text.replace(deep ? specialOrSpace : specialOrEdge, (found) => breaks[found] ?? `\\${found}`)
}

/** The text with a backslash before the number at its end, which would be read as a share or rate. */
export function escapeNumber(text: string): string {
  return text.replace(/(\d[\d.,]*\)?)$/u, String.raw`\$1`)
}

const breaks: Readonly<Record<string, string>> = { '\n': '⏎', '\r': '␍' }

/** The stretch without the spaces at its ends, and its text. An empty one stands at `to`, where typing goes on. */
export function partOf(raw: string, masked: string, { from, to }: Span): Part {
  let start = from
  let end = to
  while (start < end && isSpace(masked, start)) start += 1
  while (end > start && isSpace(masked, end - 1)) end -= 1
  return { from: start, to: end, text: unescapeText(raw.slice(start, end)) }
}

function isSpace(masked: string, at: number): boolean {
  return /\s/u.test(masked.charAt(at))
}
