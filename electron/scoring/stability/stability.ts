import { dimensionKeys } from '#shared/model/answers.ts'
import type { FirmnessLevel, Stability } from '#shared/model/analysis/stability.ts'
import { figure, list, percent, sentenceCase } from '#shared/lib/words.ts'
import { opinionSentence } from '#shared/model/opinion-words.ts'
import type { StabilityBasis } from './basis.ts'
import { flips } from './flips.ts'
import { neighbours, notches } from './neighbours.ts'
import { sampleVerdicts } from './samples.ts'

/** When a verdict is called so, by the limits of the rubric (ours). */
function thresholdsOf({ firmness }: StabilityBasis['rubric']): Stability['thresholds'] {
  const firm = percent(firmness.firmSamples)
  const [neighbouring, sampled] = [percent(firmness.openNeighbours), percent(firmness.openSamples)]
  return {
    firm: `Firm: no single notch changes the verdict, and where something is open or a range, at least ${firm} of the samples keep it.`,
    leaning: `Leaning: a single notch changes the verdict, or fewer than ${firm} of the samples keep it, so it is not firm; at least ${neighbouring} of the 81 neighbouring scores and at least ${sampled} of the samples keep it, so it is not open.`,
    open: `Open: fewer than ${neighbouring} of the 81 neighbouring scores or fewer than ${sampled} of the samples keep it.`,
  }
}

/**
 * How firmly the verdict stands (method §3): the nearest flips by one count or answer, the share of the 81 neighbouring
 * score vectors and, where something is a range or open, the share of 10,000 seeded samples that keep it.
 */
export function stability(basis: StabilityBasis): Stability {
  const { assessment, rubric } = basis
  const facts = {
    flips: flips(basis),
    neighbours: neighbours(
      dimensionKeys.map((key) => assessment.dimensions[key].score),
      rubric,
    ),
    notches: notches(assessment.dimensions, assessment.total, rubric),
    samples: sampleVerdicts(basis),
  }
  const missed = missedBy(facts, basis)
  const level = levelOf(missed)
  const because = [...becauseOf(facts), ...opinionSentence(assessment.lenses)].join(' ')
  return {
    level,
    summary: `${levelWords[level]} ${assessment.verdict}. ${because}`,
    because,
    ...facts,
    thresholds: thresholdsOf(rubric),
    applied: appliedWords(missed, facts, rubric),
    source: 'method §3 (ours)',
  }
}

type Facts = Pick<Stability, 'flips' | 'neighbours' | 'notches' | 'samples'>

/** Which of the limits the verdict does not keep, each as the end of a sentence. */
interface Missed {
  readonly open: readonly string[]
  readonly firm: readonly string[]
}

function missedBy(
  { neighbours: near, notches: single, samples }: Facts,
  { assessment, rubric: { firmness: limits } }: StabilityBasis,
): Missed {
  // As it is shown, so that no level contradicts the figure beside it.
  const kept = asShown(samples?.share ?? 1)
  const fewer = (limit: number, of: string) => `fewer than ${percent(limit)} of the ${of} keep it`
  const turns = (verdict: string | null) => verdict !== null && verdict !== assessment.verdict
  const given = (holds: boolean, words: string) => (holds ? [words] : [])
  return {
    open: [
      ...given(
        asShown(near.share) < limits.openNeighbours,
        fewer(limits.openNeighbours, '81 neighbouring scores'),
      ),
      ...given(kept < limits.openSamples, fewer(limits.openSamples, 'samples')),
    ],
    firm: [
      ...given(
        single.some(({ down, up }) => turns(down) || turns(up)),
        'a single notch changes the verdict',
      ),
      ...given(kept < limits.firmSamples, fewer(limits.firmSamples, 'samples')),
    ],
  }
}

function levelOf({ open, firm }: Missed): FirmnessLevel {
  if (open.length > 0) return 'open'
  return firm.length > 0 ? 'leaning' : 'firm'
}

/** What made it this level: of the ways to be so, those that are the case. */
function appliedWords(
  { open, firm }: Missed,
  { samples }: Facts,
  { firmness }: StabilityBasis['rubric'],
): string {
  if (open.length > 0) return `Open: ${list(open)}.`
  const sampled = (limit: number) =>
    samples === null ? '' : ` and at least ${percent(limit)} of the samples`
  if (firm.length > 0)
    return `Leaning: ${list(firm)}, so it is not firm; at least ${percent(firmness.openNeighbours)} of the 81 neighbouring scores${sampled(firmness.openSamples)} keep it, so it is not open.`
  const keep =
    samples === null ? '' : `, and at least ${percent(firmness.firmSamples)} of the samples keep it`
  return `Firm: no single notch changes the verdict${keep}.`
}

/** A share to the tenth of a percent. */
function asShown(share: number): number {
  return Math.round(share * 1000) / 1000
}

const levelWords: Readonly<Record<FirmnessLevel, string>> = {
  firm: 'Firmly',
  leaning: 'Leaning',
  open: 'Open, at present',
}

function becauseOf(facts: Facts): string[] {
  const { neighbours: near, samples } = facts
  return [
    flipWords(facts),
    neighbourWords(near),
    ...(samples === null
      ? []
      : [
          `Of ${figure(samples.of)} samples over what is open or a range, ${percent(samples.share)} keep it.`,
        ]),
  ]
}

function neighbourWords({ keep, of, share }: Stability['neighbours']): string {
  if (keep === of) return `All ${of} neighbouring scores keep the verdict.`
  return `${keep} of the ${of} neighbouring scores (${percent(share)}) keep the verdict.`
}

function flipWords({ flips: all }: Facts): string {
  const [nearest] = all
  if (nearest === undefined) return 'No single count or answer would change the verdict.'
  const second = all.find(({ to, dimension }) => to === nearest.to && dimension !== nearest.dimension)
  const or = second === undefined ? '' : `, or ${lowered(second.change)},`
  return `${sentenceCase(nearest.change)}${or} would make it ${nearest.to}.`
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
