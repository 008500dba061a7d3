import type { ComparedSide } from '#shared/model/comparison.ts'
import type { WorkflowSummary } from '#shared/model/engagement.ts'
import { familyOf, titleOf } from '#shared/model/scenarios.ts'
import { asIs, familyName, now, sideName } from '#shared/compare/side-words.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

interface ChoiceGroup {
  readonly group: string
  readonly items: Choice[]
}

/**
 * What can stand on a side. While both are scenarios of one workflow, its scenarios come first under their short
 * names; all else has its full title. `shown` is the value of what stands there now, in the list or not.
 */
export function choicesOf(
  workflows: readonly WorkflowSummary[],
  side: ComparedSide,
  other: ComparedSide,
  shown: string,
): ChoiceGroup[] {
  const family = familyName(side, other)
  const own = workflows.find(({ id }) => id === side.workflowId)
  const near = family === null || own === undefined ? [] : familyOf(own, workflows)
  const moment = shown === side.workflowId ? [] : [{ value: shown, label: sideName(side, other) }]
  const isOne = side.workflowId === other.workflowId
  const nameOf = ({ id, baseId, name }: WorkflowSummary) =>
    isOne && id === side.workflowId ? now : baseId === null ? asIs : name
  const close = near.map((workflow) => ({ value: workflow.id, label: nameOf(workflow) }))
  const far = workflows
    .filter((workflow) => !near.includes(workflow))
    .map((workflow) => ({ value: workflow.id, label: titleOf(workflow, workflows) }))
  return [
    { group: family ?? 'Workflows', items: [...moment, ...close, ...(family === null ? far : [])] },
    { group: 'Other workflows', items: family === null ? [] : far },
  ].filter(({ items }) => items.length > 0)
}
