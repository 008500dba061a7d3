import { count } from '#shared/lib/words.ts'
import { caveat } from '#shared/model/analysis/caveat.ts'
import type { Caveat } from '#shared/model/analysis/caveat.ts'
import { equalShares } from '#shared/model/analysis/share-words.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { nodeNames } from '#shared/model/node-words.ts'

/** What had to be assumed about single nodes, gathered so that each assumption is one sentence however often it was made. */
export interface Assumptions {
  readonly equalWays: FlowNode[]
  readonly scaledWays: FlowNode[]
  readonly unconditionalWays: FlowNode[]
  readonly inclusive: FlowNode[]
  readonly unstructured: FlowNode[]
  readonly overfull: FlowNode[]
}

export function noAssumptions(): Assumptions {
  return {
    equalWays: [],
    scaledWays: [],
    unconditionalWays: [],
    inclusive: [],
    unstructured: [],
    overfull: [],
  }
}

export function assumptionSentences(assumed: Assumptions): Caveat[] {
  const sentence = (nodes: readonly FlowNode[], text: string) =>
    nodes.length === 0 ? [] : [caveat(`${text}: ${nodeNames(nodes)}.`, nodes)]
  return [
    ...equalShares(assumed.equalWays),
    ...sentence(
      assumed.scaledWays,
      `${splits(assumed.scaledWays)} with probabilities that do not add up to 100\u00a0%; they were scaled to do so`,
    ),
    ...sentence(
      assumed.unconditionalWays,
      'Several ways without a condition leave one node; every case is taken to go all of them',
    ),
    ...sentence(
      assumed.inclusive,
      'Inclusive decision; each way is taken independently with its probability, a way without one by every case',
    ),
    ...sentence(
      assumed.unstructured,
      'Parallel ways that do not meet again in one join of their own; they are taken as independent up to where they meet, and repeats of the split count once',
    ),
    ...sentence(assumed.overfull, 'Exception rates above 100\u00a0% together; they count as 100\u00a0%'),
  ]
}

function splits(nodes: readonly FlowNode[]): string {
  return count(nodes.length, 'decision')
}
