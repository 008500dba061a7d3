import type { Score } from '#shared/model/answers.ts'
import type { Lens } from '#shared/model/assessment.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { lens } from './lens.ts'
import type { LensContext } from './lens.ts'

type Level = 'high' | 'moderate' | 'low'

/**
 * Diagnostic (method §2): strategic high with complexity moderate or high → orchestrate; complexity and variability high
 * with strategic low → automate; otherwise it cannot tell.
 */
export function diagnostic(context: LensContext): Lens {
  const { dimensions, rubric } = context
  const strategic = levelOf(dimensions.strategicImportance.score, rubric)
  const complexity = levelOf(dimensions.complexity.score, rubric)
  const variability = levelOf(dimensions.variability.score, rubric)
  const common = { key: 'diagnostic', name: 'Diagnostic', ...evidenceIds(context) } as const
  if (dimensions.strategicImportance.status === 'unanswered') {
    return lens(context, {
      ...common,
      opinion: 'cannot-tell',
      summary: 'strategic importance open',
      reason: 'Strategic importance is not answered yet, and the diagnostic turns on it.',
    })
  }
  if (strategic === 'high' && complexity !== 'low') {
    return lens(context, {
      ...common,
      opinion: 'orchestrate',
      summary: `strategic, ${complexity} complexity`,
      reason: `Strategic importance is high and complexity ${complexity}: worth orchestrating.`,
    })
  }
  if (complexity === 'high' && variability === 'high' && strategic === 'low') {
    return lens(context, {
      ...common,
      opinion: 'automate',
      summary: 'complex, not strategic',
      reason: 'Complexity and variability are high but strategic importance is low: automate what can be.',
    })
  }
  return lens(context, {
    ...common,
    opinion: 'cannot-tell',
    summary: `strategic importance ${strategic}`,
    reason: `Strategic importance is ${strategic}, complexity ${complexity} and variability ${variability}: a mix the diagnostic does not decide.`,
  })
}

function levelOf(score: Score, { diagnostic: levels }: Rubric): Level {
  if (score >= levels.highFrom) return 'high'
  return score <= levels.lowUpTo ? 'low' : 'moderate'
}

/** It rests on what complexity and variability counted. */
function evidenceIds({ dimensions }: LensContext): Pick<Lens, 'nodeIds' | 'edgeIds'> {
  const rests = [...dimensions.complexity.evidence, ...dimensions.variability.evidence]
  return {
    nodeIds: [...new Set(rests.flatMap(({ nodeIds }) => nodeIds))],
    edgeIds: [...new Set(rests.flatMap(({ edgeIds }) => edgeIds))],
  }
}
