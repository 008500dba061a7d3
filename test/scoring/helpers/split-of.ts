import { indexArcs } from '#shared/flow/arc-index.ts'
import { flowRank } from '#shared/flow/flow-rank.ts'
import type { Split } from '#shared/model/analysis/split.ts'
import type { Characteristics, StepNode, WorkflowDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { takeApart } from '../../../electron/scoring/fragments/take-apart.ts'
import { splitWorkflow } from '../../../electron/scoring/split/split-workflow.ts'
import type { Whole } from '../../../electron/scoring/split/whole-words.ts'
import { step } from './sketch.ts'

export const { split: rules } = defaultRubric

/** The split of a map by the rubric as it comes, each step with the same minutes. */
export function splitOf(map: WorkflowDocument, lambda = 1, minutes = 10, whole?: Whole): Split {
  const index = indexArcs(map)
  const steps = map.nodes.filter(({ kind }) => kind === 'step')
  return splitWorkflow(takeApart(index), {
    rules,
    lambda,
    minutes: new Map(steps.map(({ id }) => [id, minutes])),
    rank: flowRank(index),
    ...(whole !== undefined && { whole }),
  })
}

export const fit: Characteristics = { rules: true, structured: true, judgement: false }
const unfit: Characteristics = { rules: false, structured: true, judgement: true }
export const sure: Whole = { verdict: 'automate', status: 'settled', level: 'firm' }
export const machine = (id: string, more: Partial<StepNode> = {}) =>
  step(id, { characteristics: fit, ...more })
export const person = (id: string) => step(id, { characteristics: unfit })
