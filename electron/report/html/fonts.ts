import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Inter, embedded: the page must look the same where the font is not installed, and ask for nothing. */
const weights = [400, 500, 600] as const

const fontFile = createRequire(import.meta.url)

/** `@font-face` rules with the fonts as data, only for the scripts that the text uses. */
export function fontFaces(text: string): string {
  const points = codePoints(text)
  return subsets()
    .filter(({ name, ranges }) => name === 'latin' || isUsed(points, ranges))
    .flatMap(({ name, rangeText }) => weights.map((weight) => fontFace(name, rangeText, weight)))
    .join('\n')
}

interface Subset {
  readonly name: string
  readonly rangeText: string
  readonly ranges: readonly (readonly [number, number])[]
}

let knownSubsets: readonly Subset[] | null = null

function subsets(): readonly Subset[] {
  knownSubsets ??= readSubsets()
  return knownSubsets
}

function readSubsets(): readonly Subset[] {
  const path = fontFile.resolve('@fontsource/inter/unicode.json')
  const byName = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  return Object.entries(byName).map(([name, rangeText]) => ({
    name,
    rangeText,
    ranges: rangeText.split(',').map(range),
  }))
}

/** `U+0000-00FF` or `U+0131`. */
function range(text: string): readonly [number, number] {
  const [first = '', last] = text.trim().replace(/^U\+/i, '').split('-')
  const from = Number.parseInt(first, 16)
  return [from, last === undefined ? from : Number.parseInt(last, 16)]
}

function codePoints(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const character of text) found.add(character.codePointAt(0) ?? 0)
  return found
}

function isUsed(points: ReadonlySet<number>, ranges: Subset['ranges']): boolean {
  for (const point of points) {
    if (point > 0x7f && ranges.some(([from, to]) => point >= from && point <= to)) return true
  }
  return false
}

const encoded = new Map<string, string>()

function fontFace(subset: string, rangeText: string, weight: number): string {
  const file = `inter-${subset}-${weight}-normal.woff2`
  const data =
    encoded.get(file) ?? readFileSync(fontFile.resolve(`@fontsource/inter/files/${file}`), 'base64')
  encoded.set(file, data)
  return `@font-face{font-family:'Inter';font-style:normal;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${rangeText}}`
}
