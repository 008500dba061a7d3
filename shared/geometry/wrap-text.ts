import { textWidth } from './text.ts'

export interface WrapOptions {
  readonly width: number
  readonly fontSize: number
  readonly weight: number
  readonly maxLines: number
}

export interface Wrapped {
  readonly lines: readonly string[]
  /** Words were lost: the last line ends in an ellipsis. */
  readonly cut: boolean
}

/**
 * Breaks text into lines no wider than `width`. Breaks at spaces and after hyphens and slashes; a word
 * wider than a line is broken inside. An ellipsis only when `maxLines` are full.
 */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  weight: number,
  maxLines: number,
): readonly string[] {
  return wrapWithin(text, { width, fontSize, weight, maxLines }).lines
}

/** The same, and says whether words were lost. */
export function wrapWithin(text: string, options: WrapOptions): Wrapped {
  const all: string[] = []
  let line = ''
  for (const word of wordsOf(text)) {
    const joined = line + word
    if (fits(joined.trimEnd(), options)) {
      line = joined
      continue
    }
    if (line.trim() !== '') all.push(line.trimEnd())
    const pieces = breakWord(word, options)
    all.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    if (all.length > options.maxLines) break
  }
  if (line.trim() !== '') all.push(line.trimEnd())
  if (all.length <= options.maxLines) return { lines: all, cut: false }
  return { lines: cutTo(all, options), cut: true }
}

/** Words with the space that follows them kept out; a word ends after a hyphen or slash as well. */
function wordsOf(text: string): string[] {
  return text
    .slice(0, 4000)
    .replace(/[\t\n\v\f\r\u2028\u2029 ]+/gu, ' ')
    .trim()
    .split(/(?<= )|(?<=[-/\u2013_](?=\p{L}))/u)
}

function fits(text: string, { width, fontSize, weight }: WrapOptions): boolean {
  return textWidth(text, fontSize, weight) <= width
}

function breakWord(word: string, options: WrapOptions): string[] {
  if (fits(word.trimEnd(), options)) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && !fits(piece + character, options)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

function cutTo(lines: readonly string[], options: WrapOptions): string[] {
  const kept = lines.slice(0, options.maxLines)
  let last = Array.from(kept.at(-1) ?? '')
  while (last.length > 1 && !fits(`${last.join('').trimEnd()}…`, options)) last = last.slice(0, -1)
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`]
}
