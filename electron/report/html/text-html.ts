import { escapeXml } from '#shared/drawing/map/svg-text.ts'

/** Ranges of figures, and words that begin with a letter and a hyphen: `3–5`, `E-commerce`. */
const unbroken = /\d[\d.,]*–\d[\d.,]*|(?<![\p{L}\p{N}-])\p{L}-\p{L}[\p{L}\p{N}]*/gu

/** A figure and the unit it counts, or a score and its scale. */
const figureWithUnit = /(\d) (?=(?:hours?|days?|months?|of \d|million|billion)\b)/g

/** A word that a figure completes: `score 5`, `make it 2`, `January 2027`. */
const wordWithFigure =
  /\b(scores?|scored|adds?|it|wave|January|February|March|April|May|June|July|August|September|October|November|December) (?=\d)/g

/** The last words of a headline, which look lost when they are parted. */
const pair = /(automate|orchestrate) it\b/g

/** Escaped text whose figures and short compounds stay on one line. */
export function textHtml(text: string): string {
  const escaped = escapeXml(
    text
      .replace(pair, '$1\u00a0it')
      .replace(figureWithUnit, '$1\u00a0')
      .replace(wordWithFigure, '$1\u00a0')
      .replace(/(?<=\d\u00a0of) (?=\d)/g, '\u00a0'),
  )
  return escaped.replace(unbroken, '<span class="marked">$&</span>')
}
