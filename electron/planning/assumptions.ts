import type { AssumedTimes } from '../timing/handling-time.ts'
import { figure, percent } from '#shared/lib/words.ts'
import type { PlanSettings } from '#shared/model/plan.ts'

/**
 * The figures behind derived values and efforts. `split` and `change` are the source's (method §7, §9),
 * the author's own experience; the others are ours. All are printed, and every derived figure can be
 * overwritten.
 */
export const assumptions = {
  /** Share of a workflow's handling hours that improving it can release (ours). */
  gain: { automate: 0.6, orchestrate: 0.3 },
  /** Middle of the source's 50–70 % from optimising and 30–50 % from technology. */
  split: { optimise: 0.6, technology: 0.4 },
  /** Change management's share of all project resources (source). */
  change: 0.3,
  /** Cases a year where nobody gave a volume (ours). */
  casesPerYear: 1000,
  /** Person-days of technical effort (ours). */
  effort: {
    optimise: { base: 4, perStep: 0.5, perDepartment: 1 },
    automate: { base: 5, perStep: 2, perDecision: 1.5, perException: 1 },
    orchestrate: { base: 12, perStep: 2, perDecision: 2, perException: 2, perDepartment: 4 },
  },
} as const

/** Every assumption in a sentence, for the screen and the report. */
export function assumptionSentences(settings: PlanSettings, { assumedMinutes }: AssumedTimes): string[] {
  const { gain, split, change, effort } = assumptions
  return [
    `Automation can release ${percent(gain.automate)} of the handling time it covers, orchestration ${percent(gain.orchestrate)} (Baton’s own assumption); what a machine does already releases nothing and takes no effort.`,
    `Where a workflow is optimised first, optimising takes ${percent(split.optimise)} of that gain and technology ${percent(split.technology)} (the middle of the ranges in the method’s source: the author’s experience, not a measurement).`,
    `Hours a year are cases a year × expected visits × likely minutes; a step without minutes counts ${assumedMinutes} minutes and a workflow without a volume ${figure(assumptions.casesPerYear)} cases a year.`,
    `Total effort is technical effort / ${1 - change}: ${percent(change)} of the resources go to communication, training and support (method’s source).`,
    `Technical effort in person-days: optimising ${effort.optimise.base} + ${effort.optimise.perStep} a step + ${effort.optimise.perDepartment} a department; automating ${effort.automate.base} + ${effort.automate.perStep} a step + ${effort.automate.perDecision} a decision + ${effort.automate.perException} an exception path; orchestrating ${effort.orchestrate.base} + ${effort.orchestrate.perStep} a step + ${effort.orchestrate.perDecision} a decision + ${effort.orchestrate.perException} an exception path + ${effort.orchestrate.perDepartment} a department (Baton’s own assumption).`,
    `The first initiative that touches a system pays ${figure(settings.connectorDays)} person-days for its connector; later ones use it without cost.`,
    `The plan maximises hours released a year × waves left when the initiative finishes, the finishing wave counted.`,
  ]
}
