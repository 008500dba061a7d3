import type { StepNode, WorkflowDocument } from '#shared/model/document.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { expectedVisits } from '#shared/flow/case/expected-visits.ts'

/** A case that comes round a loop more often than this (ours): its minutes and money say nothing, and are not told. */
export const mostRounds = 10_000

/** What stands in for a step whose minutes nobody gave: the rubric's, printed wherever it is used. */
export type AssumedTimes = Rubric['times']

export interface HandlingTime {
  /** Expected minutes of work a case. */
  readonly minutes: number
  /** The part of it in the steps asked for. */
  readonly minutesIn: (stepIds: ReadonlySet<string>) => number
  /** Of a visit to a step whose minutes nobody gave. */
  readonly assumedMinutes: number
  /** Steps whose minutes are assumed. */
  readonly assumedSteps: number
  readonly steps: number
  /** Some loop has no way out and was counted once. */
  readonly cut: boolean
  /** False where a case would come round so often that the minutes say nothing. */
  readonly tellable: boolean
}

/** Handling time a case = Σ expected visits × likely minutes over the steps (method §6, §10). */
export function handlingTime(document: WorkflowDocument, { assumedMinutes }: AssumedTimes): HandlingTime {
  const { visits, cut } = expectedVisits(document)
  const steps = document.nodes.filter((node): node is StepNode => node.kind === 'step')
  const spent = (step: StepNode) =>
    (visits.get(step.id) ?? 0) * (step.characteristics.minutes?.likely ?? assumedMinutes)
  const total = (chosen: readonly StepNode[]) => chosen.reduce((sum, step) => sum + spent(step), 0)
  return {
    minutes: total(steps),
    minutesIn: (stepIds) => total(steps.filter((step) => stepIds.has(step.id))),
    assumedMinutes,
    assumedSteps: steps.filter((step) => step.characteristics.minutes === undefined).length,
    steps: steps.length,
    cut,
    tellable: [...visits.values()].every((count) => count <= mostRounds),
  }
}
