import type { DimensionScore, Evidence } from '#shared/model/assessment.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import type { Span, Words } from '../report-model.ts'

/** A dimension in words: the score and its standing, then each thing counted with what would move it. */
export function dimensionParagraphs(dimension: DimensionScore): readonly Words[] {
  const status = statusSpans(dimension)
  const head: readonly Span[] = [
    { text: `${dimensionNames[dimension.key]} ${dimension.score}. `, strong: true },
    ...status,
  ]
  const [first, ...others] = dimension.evidence.map(evidenceSpans)
  if (first === undefined) return [head]
  return status.length === 0 ? [[...head, ...first], ...others] : [head, first, ...others]
}

function statusSpans(dimension: DimensionScore): readonly Span[] {
  switch (dimension.status) {
    case 'scored':
      return dimension.range[0] === dimension.range[1]
        ? []
        : [{ text: `May become ${dimension.range[0]} to ${dimension.range[1]}. ` }]
    case 'assumed':
      return [{ text: 'Assumed. ', strong: true }]
    case 'unanswered':
      return [{ text: 'Unanswered: counts as 3, may be 1 to 5. ', strong: true }]
    case 'overridden':
      return [
        { text: `Set by hand; computed ${dimension.computed}. `, strong: true },
        { text: `Reason: ${asSentence(dimension.overrideReason ?? '')} ` },
      ]
  }
}

function evidenceSpans({ text, band, next }: Evidence): readonly Span[] {
  const plain = text.trim().replace(/\.$/, '')
  const counted = band === undefined || band === '' ? `${plain}.` : `${plain} (${band}).`
  return next === undefined || next === ''
    ? [{ text: counted }]
    : [{ text: `${counted} ` }, { text: asSentence(next), muted: true }]
}

function asSentence(fragment: string): string {
  const trimmed = fragment.trim()
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`
}
