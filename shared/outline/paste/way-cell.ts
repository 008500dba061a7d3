import { percent } from '../../lib/words.ts'
import { readInlineWays } from '../line/read-inline-way.ts'
import { sourceOf } from '../line/structure.ts'
import { escapeText } from '../parts/text.ts'

interface WayLabel {
  readonly label: string
  /** 0–1; null: the cell says none. */
  readonly share: number | null
}

/**
 * The conditions of a cell with their shares, as the map reads them: `covered 85`, `covered 85 %`. Where a column of
 * its own has the shares (`apart`), they are labels and nothing else.
 */
export function readLabels(
  pieces: readonly string[],
  apart: boolean,
): { readonly labels: readonly WayLabel[]; readonly remarks: readonly string[] } {
  const plain = pieces.map((label) => ({ label, share: null }))
  if (apart) return { labels: plain, remarks: [] }
  const texts = pieces.map(asLabel)
  const source = sourceOf(texts.join('/'))
  let end = -1
  const spans = texts.map(({ length }) => {
    const from = end + 1
    end = from + length
    return { from, to: end }
  })
  const read = readInlineWays(source, spans)
  return {
    labels: plain.map((piece, at) => {
      const value = read[at]?.value
      return value === undefined || value.share === null
        ? piece
        : { label: value.label.text, share: value.share }
    }),
    remarks: read.flatMap(({ problems }) => problems.map(({ message }) => message)),
  }
}

/** Arrows, brackets and backslashes of a cell are only what they look like. */
function asLabel(text: string): string {
  return text.replaceAll(/[\\[\]→⏎␍]|[-=]+>/gu, (found) => escapeText(found))
}

/** `covered 85 %, not covered 15 %`: what the preview says of the ways of a row. */
export function wayWords(ways: readonly WayLabel[]): string {
  return ways
    .flatMap(({ label, share }) => (share === null ? [] : [`${label}\u00a0${percent(share)}`.trim()]))
    .join(', ')
}
