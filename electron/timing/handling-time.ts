import type { StepNode, WorkflowDocument } from '#shared/model/document.ts'
import { expectedVisits } from '#shared/flow/case/expected-visits.ts'

/** A case that comes round a loop more often than this (ours): its minutes and money say nothing, and are not told. */
export const mostRounds = 10_000

/** Stands in for a step whose minutes nobody gave (ours; printed wherever it is used). */
export const ASSUMED_MINUTES = 10

export interface HandlingTime {
  /** Expected minutes of work a case. */
  readonly minutes: number
  /** The part of it in the steps asked for. */
  readonly minutesIn: (stepIds: ReadonlySet<string>) => number
  /** Steps whose minutes are assumed. */
  readonly assumedSteps: number
  readonly steps: number
  readonly endless: boolean
  /** False where a case would come round so often that the minutes say nothing. */
  readonly tellable: boolean
}

/** Handling time a case = Σ expected visits × likely minutes over the steps (method §6, §10). */
export function handlingTime(document: WorkflowDocument): HandlingTime {
  const { visits, endless } = expectedVisits(document)
  const steps = document.nodes.filter((node): node is StepNode => node.kind === 'step')
  const spent = (step: StepNode) =>
    (visits.get(step.id) ?? 0) * (step.characteristics.minutes?.likely ?? ASSUMED_MINUTES)
  const total = (chosen: readonly StepNode[]) => chosen.reduce((sum, step) => sum + spent(step), 0)
  return {
    minutes: total(steps),
    minutesIn: (stepIds) => total(steps.filter((step) => stepIds.has(step.id))),
    assumedSteps: steps.filter((step) => step.characteristics.minutes === undefined).length,
    steps: steps.length,
    endless,
    tellable: [...visits.values()].every((count) => count <= mostRounds),
  }
}
