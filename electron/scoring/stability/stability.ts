import { dimensionKeys } from '#shared/model/answers.ts'
import type { FirmnessLevel, Stability } from '#shared/model/analysis/stability.ts'
import { figure, percent, sentenceCase } from '#shared/lib/words.ts'
import type { StabilityBasis } from './basis.ts'
import { flips } from './flips.ts'
import { neighbours, notches } from './neighbours.ts'
import { sampleVerdicts } from './samples.ts'

/** Ours: what a verdict must withstand to be called firm, and below what it is called open. */
const limits = { firmSamples: 0.9, openNeighbours: 0.5, openSamples: 0.6 } as const

const thresholds: Stability['thresholds'] = {
  firm: `Firm: no single notch changes the verdict, and where something is open or a range, at least ${percent(limits.firmSamples)} of the samples keep it.`,
  leaning: 'Leaning: everything between firm and open.',
  open: `Open: fewer than ${percent(limits.openNeighbours)} of the neighbouring scores or fewer than ${percent(limits.openSamples)} of the samples keep it.`,
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
  const level = levelOf(facts, basis)
  return {
    level,
    summary: summaryOf(level, facts, basis),
    ...facts,
    thresholds,
    source: 'method §3 (ours)',
  }
}

type Facts = Pick<Stability, 'flips' | 'neighbours' | 'notches' | 'samples'>

function levelOf(
  { neighbours: near, notches: single, samples }: Facts,
  { assessment }: StabilityBasis,
): FirmnessLevel {
  const kept = samples?.share ?? 1
  if (near.share < limits.openNeighbours || kept < limits.openSamples) return 'open'
  const holds = (verdict: string | null) => verdict === null || verdict === assessment.verdict
  return single.every(({ down, up }) => holds(down) && holds(up)) && kept >= limits.firmSamples
    ? 'firm'
    : 'leaning'
}

const levelWords: Readonly<Record<FirmnessLevel, string>> = {
  firm: 'Firmly',
  leaning: 'Leaning',
  open: 'Open, at present',
}

function summaryOf(level: FirmnessLevel, facts: Facts, { assessment }: StabilityBasis): string {
  const { neighbours: near, samples } = facts
  return [
    `${levelWords[level]} ${assessment.verdict}.`,
    flipWords(facts),
    `${near.keep} of the ${near.of} neighbouring scores keep the verdict.`,
    ...(samples === null
      ? []
      : [
          `Of ${figure(samples.of)} samples over what is open or a range, ${percent(samples.share)} keep it.`,
        ]),
  ].join(' ')
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
