import { verdictWord } from '#shared/design/tokens.ts'
import { count, percent, sentenceCase } from '#shared/lib/words.ts'
import { minuteWords } from '#shared/model/minute-words.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import type { Fragments } from '#shared/model/analysis/fragments.ts'
import type { Lens } from '#shared/model/assessment.ts'
import { allDiffer, opinionSentence } from '#shared/model/opinion-words.ts'
import type { FirmnessLevel, Stability } from '#shared/model/analysis/stability.ts'

export const levelWord: Readonly<Record<FirmnessLevel, string>> = {
  firm: 'Firm',
  leaning: 'Leaning',
  open: 'Open',
}

const headlineEnd: Readonly<Record<FirmnessLevel, string>> = {
  firm: 'and firmly so',
  leaning: 'by a narrow margin',
  open: 'for now; the question is open',
}

/** `Loan approval: orchestrate, and firmly so`, `Returns: hybrid, firm by the matrix; all four second opinions differ`. */
export function headlineOf(title: string, { assessment, analysis }: AnalysisView): string {
  const verdict = assessment.nothingLeft
    ? 'machines do all of it already; automate by the matrix'
    : verdictWord[assessment.verdict].toLowerCase()
  return `${title}: ${verdict}, ${endOf(analysis.stability.level, assessment.lenses)}`
}

/** Firm is the method's word for the matrix; where everybody else says otherwise, both are said in one breath. */
function endOf(level: FirmnessLevel, lenses: readonly Lens[]): string {
  const differ = allDiffer(lenses)
  return level === 'firm' && differ !== null ? `firm by the matrix; ${differ}` : headlineEnd[level]
}

/** What would turn the verdict, what its firmness means, and who differs: `One more system would make it orchestrate. Leaning: …` */
export function firmnessWords({ flips, applied }: Stability, lenses: readonly Lens[]): string {
  const [nearest] = flips
  const turn =
    nearest === undefined
      ? 'No single count or answer would change the verdict.'
      : `${sentenceCase(nearest.change)} would make it ${nearest.to}.`
  return [turn, applied, ...opinionSentence(lenses)].join(' ')
}

/** Where nothing is said to wait, all of the time is work because nobody asked: no figure to show a client. */
export function efficiencyWords(efficiency: number): string {
  return efficiency > 1 - 1e-9 ? 'no waiting stated' : percent(efficiency)
}

/** `± 5 min`; nothing where it would say `± 0 min`. */
export function spreadWords(deviation: number, words: (value: number) => string): string {
  return words(deviation) === words(0) ? '' : `± ${words(deviation)}`
}

/** How many parts of each kind a map is taken apart into: `4 single arrows, 1 where parts follow one another, …`. */
export function partCountWords({ trivial, polygon, bond, rigid }: Fragments['counts']): string {
  return [
    count(trivial, 'single arrow'),
    `${polygon} where parts follow one another`,
    `${bond} where they lie between the same two places`,
    `${rigid} that ${rigid === 1 ? 'falls' : 'fall'} into no smaller parts`,
  ].join(', ')
}

/**
 * The second opinion on the cycle time. Flow analysis follows the ways of a case and may go each way through a knot by
 * itself, so it can have one where the map as drawn falls into no smaller parts.
 */
export function flowAnalysisWords(minutes: number, knots: number): string {
  const through = ['', ', with each way of a case through the knot followed by itself'][knots]
  const how = through ?? ', with each way of a case through the knots followed by itself'
  return `Flow analysis, which folds the ways of a case up piece by piece${how}, gives a second opinion: a cycle time of ${minuteWords(minutes)}.`
}
