import { dimensionKeys } from '#shared/model/answers.ts'
import type { DimensionKey } from '#shared/model/answers.ts'
import type { Flip } from '#shared/model/analysis/stability.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'
import { sentenceCase } from '#shared/lib/words.ts'
import type { StabilityBasis } from './basis.ts'
import { changeMoves } from './change-moves.ts'
import { complexityMoves } from './complexity-moves.ts'
import type { Line } from './moves.ts'
import { overrideMoves, strategicMoves } from './answer-moves.ts'
import { variabilityMoves } from './variability-moves.ts'

/** For every count and answer, in both directions, the nearest value that changes the verdict; nearest first overall. */
export function flips(basis: StabilityBasis): Flip[] {
  return dimensionKeys
    .flatMap((dimension) => linesOf(basis, dimension).flatMap((line) => nearestFlip(basis, dimension, line)))
    .sort((one, other) => one.distance - other.distance)
}

function nearestFlip({ assessment, rubric }: StabilityBasis, dimension: DimensionKey, line: Line): Flip[] {
  const from = assessment.dimensions[dimension].score
  for (const { into, change, lever, distance, nodeIds, edgeIds } of line) {
    const to = verdictAt(assessment.total - from + into, rubric)
    if (to !== assessment.verdict)
      return [{ to, change: sentenceCase(change), lever, dimension, from, into, distance, nodeIds, edgeIds }]
  }
  return []
}

function linesOf(basis: StabilityBasis, dimension: DimensionKey): Line[] {
  if (basis.assessment.dimensions[dimension].status === 'overridden') return overrideMoves(basis, dimension)
  switch (dimension) {
    case 'complexity':
      return complexityMoves(basis)
    case 'variability':
      return variabilityMoves(basis)
    case 'strategicImportance':
      return strategicMoves(basis)
    case 'changeFrequency':
      return changeMoves(basis)
  }
}
