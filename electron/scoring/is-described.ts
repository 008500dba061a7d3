import { count } from '#shared/lib/words.ts'
import { caveat } from '#shared/model/analysis/caveat.ts'
import type { Caveat } from '#shared/model/analysis/caveat.ts'
import type { Characteristics, FlowNode, StepNode } from '#shared/model/document.ts'

/**
 * Whether anything was said of a step that its label can rest on; what is no step is not asked. That no machine does it
 * yet is no such thing: a drawing made for people says it of all its steps.
 */
export function isDescribed(node: FlowNode): boolean {
  return node.kind === 'step' && (node.characteristics.automated === true || isJudged(node.characteristics))
}

function isJudged({ rules, structured, judgement }: Characteristics): boolean {
  return [rules, structured, judgement].some((answer) => answer !== undefined)
}

/** Where some steps have answers and others none, the others are orchestrated because nobody answered; null where all have. */
export function defaultLabels(steps: readonly StepNode[]): Caveat | null {
  const open = steps.filter((step) => !isDescribed(step))
  if (open.length === 0 || open.length === steps.length) return null
  const which = open.length === 1 ? ['has', 'its'] : ['have', 'their']
  return caveat(
    `${open.length} of ${count(steps.length, 'step')} ${which[0]} no answer on rules, input or judgement; ${which[1]} label is a default.`,
    open,
  )
}
