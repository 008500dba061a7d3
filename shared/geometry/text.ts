import { advanceRanges, regularAdvances, semiboldAdvances } from './inter-advances.ts'

/**
 * Widths of Inter without a DOM, so that the main process, a worker and the window break lines alike.
 * Kerning is left out: it only makes text a little narrower than said here.
 */
export type FontWeight = 400 | 600

const wideAdvance = 1000
const averageAdvance = { 400: 600, 600: 630 } as const

const tables = { 400: toTable(regularAdvances), 600: toTable(semiboldAdvances) } as const

function toTable(text: string): ReadonlyMap<number, number> {
  const advances = text.split(' ').map(Number)
  const codes = advanceRanges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  return new Map(codes.map((code, index) => [code, advances[index] ?? 0]))
}

/** Width of one line in map units at the font size. Unknown scripts get an average, CJK a full square. */
export function textWidth(text: string, fontSize: number, weight: number): number {
  const key: FontWeight = weight >= 550 ? 600 : 400
  let sum = 0
  for (const character of text) sum += advance(character.codePointAt(0) ?? 0, key)
  return (sum * fontSize) / 1000
}

function advance(code: number, weight: FontWeight): number {
  const known = tables[weight].get(code)
  if (known !== undefined && known > 0) return known
  if (isZeroWidth(code)) return 0
  return isWide(code) ? wideAdvance : averageAdvance[weight]
}

function isZeroWidth(code: number): boolean {
  return code < 0x20 || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f)
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code >= 0x1f000
  )
}
