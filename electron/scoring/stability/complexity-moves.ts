import { complexityParts, complexityScore } from '../complexity.ts'
import type { ComplexityParts } from '../complexity.ts'
import { countMoves } from './count-moves.ts'
import type { StabilityBasis } from './basis.ts'
import type { Line } from './moves.ts'

const parts: readonly (keyof ComplexityParts)[] = ['systems', 'departments', 'decisions']

/** Systems, departments and decisions, each by itself. The evidence of complexity names what each counted, in this order. */
export function complexityMoves({ assessment, rubric }: StabilityBasis): Line[] {
  const { counts, dimensions } = assessment
  return parts.flatMap((part, at) => {
    const evidence = dimensions.complexity.evidence[at]
    return countMoves({
      value: counts[part],
      bands: rubric.complexity[part],
      on: part,
      noun: { singular: part.slice(0, -1), plural: part },
      scoreAt: (value) =>
        complexityScore(
          complexityParts({ counts: { ...counts, [part]: value }, rubric }),
          rubric.complexity.weights,
        ),
      counted: { nodeIds: evidence?.nodeIds ?? [], edgeIds: evidence?.edgeIds ?? [] },
    })
  })
}
