import type { SplitStep } from '#shared/model/analysis/split.ts'
import type { MovedStep } from '#shared/model/what-if/view.ts'

type Names = ReadonlyMap<string, string>

/** Steps with another label, or on one side only, in the order they are drawn; those that are gone come last. */
export function movedSteps(
  before: readonly SplitStep[],
  after: readonly SplitStep[],
  names: Names,
): readonly MovedStep[] {
  const was = new Map(before.map(({ nodeId, label }) => [nodeId, label]))
  const left = new Set(after.map(({ nodeId }) => nodeId))
  const named = (nodeId: string) => ({ nodeId, name: names.get(nodeId) ?? nodeId })
  return [
    ...after
      .filter(({ nodeId, label }) => was.get(nodeId) !== label)
      .map(({ nodeId, label }) => ({ ...named(nodeId), before: was.get(nodeId) ?? null, after: label })),
    ...before
      .filter(({ nodeId }) => !left.has(nodeId))
      .map(({ nodeId, label }) => ({ ...named(nodeId), before: label, after: null })),
  ]
}
