import type { Split } from '#shared/model/analysis/split.ts'
import type { StepNode } from '#shared/model/document.ts'

/** Which of the steps that the split automates are marked as waste, and what they hold of the handling time of all of them. */
export function automatedWaste(
  automated: readonly StepNode[],
  minutes: ReadonlyMap<string, number>,
): Split['waste'] {
  const waste = automated.filter(({ characteristics }) => characteristics.value === 'waste')
  if (waste.length === 0) return null
  const spent = (steps: readonly StepNode[]) => steps.reduce((sum, { id }) => sum + (minutes.get(id) ?? 0), 0)
  const total = spent(automated)
  return { nodeIds: waste.map(({ id }) => id), edgeIds: [], share: total > 0 ? spent(waste) / total : 0 }
}
