import type { DimensionKey } from '#shared/model/answers.ts'
import type { DimensionScore, Evidence } from '#shared/model/assessment.ts'
import type { Span, Words } from '../report-model.ts'

export const dimensionName: Readonly<Record<DimensionKey, string>> = {
  complexity: 'Complexity',
  variability: 'Variability',
  strategicImportance: 'Strategic importance',
  changeFrequency: 'Change frequency',
}

/** A dimension in words: the score, how it came about, what was counted, and what would move it. */
export function dimensionParagraphs(dimension: DimensionScore): readonly Words[] {
  const moves = dimension.evidence.flatMap(({ next }) => (next === undefined || next === '' ? [] : next))
  return [
    [
      { text: `${dimensionName[dimension.key]} ${dimension.score}. `, strong: true },
      ...statusSpans(dimension),
      { text: dimension.evidence.map(evidenceSentence).join(' ') },
    ],
    ...(moves.length === 0 ? [] : [[{ text: `${sentences(moves)}`, muted: true } as const]]),
  ]
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

function evidenceSentence({ text, band }: Evidence): string {
  const plain = text.trim().replace(/\.$/, '')
  return band === undefined || band === '' ? `${plain}.` : `${plain} (${band}).`
}

/** `A. B.` from fragments without full stops. */
function sentences(fragments: readonly string[]): string {
  return fragments.map(asSentence).join(' ')
}

function asSentence(fragment: string): string {
  const trimmed = fragment.trim()
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`
}
