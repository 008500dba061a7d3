import { metricFigure, percent } from '#shared/lib/words.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import type { StepTiming } from '#shared/model/analysis/timing.ts'

const NAMED = 3

type Names = AnalysisView['names']

/** With the decimals that are told nowhere else: what is multiplied here must come to what stands behind it. */
export function exactly(minutes: number): string {
  return `${metricFigure(minutes)} min`
}

/** `Check 1 × 5 min + Pay 0.5 × 20 min + 4 more 7 min`: visits a case × what one visit takes. */
export function sumWords(
  steps: readonly StepTiming[],
  names: Names,
  amountOf: (step: StepTiming) => number,
  words: (amount: number) => string = exactly,
): string {
  const sorted = steps
    .filter(({ visits }) => visits > 0)
    .toSorted((one, other) => amountOf(other) - amountOf(one))
  const left = sorted.slice(NAMED)
  const parts = sorted
    .slice(0, NAMED)
    .map(
      (step) =>
        `${names[step.nodeId] ?? 'step'} ${metricFigure(step.visits)} × ${words(amountOf(step) / step.visits)}`,
    )
  const rest = left.reduce((sum, step) => sum + amountOf(step), 0)
  return [...parts, ...(left.length === 0 ? [] : [`${left.length} more ${words(rest)}`])].join(' + ') || '0'
}

/** What the work in some steps comes to, step by step, and its part of all work. */
export function partWorked(stepIds: readonly string[], view: AnalysisView): string {
  const { timing } = view.analysis
  const steps = timing.steps.filter(({ nodeId }) => stepIds.includes(nodeId))
  const minutes = steps.reduce((sum, step) => sum + step.minutesPerCase, 0)
  if (!timing.tellable) return `Shares of all work: ${steps.map(({ share }) => percent(share)).join(' + ')}.`
  return `${sumWords(steps, view.names, (step) => step.minutesPerCase)} = ${exactly(minutes)}. ${shareWorked(minutes, view)}`
}

/** `4 min / 24.6 min of all work = 16.3 %.` */
export function shareWorked(minutes: number, { analysis: { timing } }: AnalysisView): string {
  const all = timing.steps.reduce((sum, step) => sum + step.minutesPerCase, 0)
  if (all === 0) return 'No step takes time.'
  return `${exactly(minutes)} / ${exactly(all)} of all work = ${percent(minutes / all)}.`
}
