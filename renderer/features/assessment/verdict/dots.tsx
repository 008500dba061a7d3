import type { DimensionScore } from '#shared/model/assessment.ts'
import { ScoreDots } from '../../../ui/score-dots.tsx'

const spoken = {
  scored: '',
  assumed: ', assumed',
  unanswered: ', not answered',
  overridden: ', overridden',
} as const

/** The score of a dimension; hollow where nobody answered yet. */
export function Dots({ dimension: { score, status } }: { readonly dimension: DimensionScore }) {
  return <ScoreDots score={score} open={status === 'unanswered'} label={`${score} of 5${spoken[status]}`} />
}
