import { list } from '#shared/lib/words.ts'
import type { Initiative, Pitfall, Placement } from '#shared/model/plan.ts'
import type { PlannedWorkflow } from './plan-input.ts'

const COMPLEX_FROM = 4
const MANY_AUTOMATIONS = 3

/** The two pitfalls of sequencing (method §8), named with the initiatives that run into them. */
export function findPitfalls(
  workflows: readonly PlannedWorkflow[],
  initiatives: readonly Initiative[],
  placed: readonly Placement[],
): Pitfall[] {
  const steps = placed.flatMap((placement) => {
    const initiative = initiatives.find(({ key }) => key === placement.key)
    return initiative === undefined ? [] : [{ placement, initiative }]
  })
  return [...orchestrationBeforeAutomation(workflows, steps), ...neverLeavesAutomation(workflows, steps)]
}

interface PlacedInitiative {
  readonly placement: Placement
  readonly initiative: Initiative
}

function orchestrationBeforeAutomation(
  workflows: readonly PlannedWorkflow[],
  steps: readonly PlacedInitiative[],
): Pitfall[] {
  const complexity = new Map(
    workflows.map(({ summary }) => [summary.id, summary.assessment.dimensions.complexity.score]),
  )
  const firstDone = Math.min(
    ...steps
      .filter(({ initiative }) => initiative.kind === 'automate')
      .map(({ placement }) => placement.endWave),
  )
  const early = steps.filter(
    ({ initiative, placement }) =>
      initiative.kind === 'orchestrate' &&
      (complexity.get(initiative.workflowId) ?? 0) >= COMPLEX_FROM &&
      placement.startWave <= firstDone,
  )
  if (early.length === 0) return []
  const names = list(early.map(({ initiative }) => initiative.name))
  const automation = Number.isFinite(firstDone)
    ? `the first automation is only finished in wave ${firstDone}`
    : 'the plan holds no automation at all'
  return [
    {
      key: 'orchestration-before-automation',
      name: 'Complex orchestration before any automation capability',
      reason: `${names} ${early.length === 1 ? 'starts' : 'start'} before the team has automated anything: ${automation}. Put a simple, frequent automation first, or make the orchestration depend on it.`,
      initiativeKeys: early.map(({ initiative }) => initiative.key),
    },
  ]
}

function neverLeavesAutomation(
  workflows: readonly PlannedWorkflow[],
  steps: readonly PlacedInitiative[],
): Pitfall[] {
  const automations = steps.filter(({ initiative }) => initiative.kind === 'automate')
  if (automations.length === 0 || steps.some(({ initiative }) => initiative.kind === 'orchestrate')) return []
  const waiting = workflows.filter(({ summary }) => summary.assessment.verdict !== 'automate')
  if (waiting.length === 0 && automations.length < MANY_AUTOMATIONS) return []
  const remedy =
    waiting.length === 0
      ? 'None of the workflows mapped so far needs orchestration: look for one that crosses departments.'
      : `${list(waiting.map(({ summary }) => summary.name))} ${waiting.length === 1 ? 'needs' : 'need'} orchestration and ${waiting.length === 1 ? 'has' : 'have'} no place in it: add waves or capacity, or take ${waiting.length === 1 ? 'it' : 'them'} back in.`
  return [
    {
      key: 'never-leaves-automation',
      name: 'A plan that never leaves automation',
      reason: `Every wave automates single tasks. ${remedy}`,
      initiativeKeys: automations.map(({ initiative }) => initiative.key),
    },
  ]
}
