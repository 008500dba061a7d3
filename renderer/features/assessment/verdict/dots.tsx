import type { DimensionScore } from '#shared/model/assessment.ts'
import classes from './dots.module.css'

const spoken = {
  scored: '',
  assumed: ', assumed',
  unanswered: ', not answered',
  overridden: ', overridden',
} as const

/** A score as five dots; hollow grey ones say that nobody answered yet. */
export function Dots({ dimension }: { readonly dimension: DimensionScore }) {
  const { score, status } = dimension
  return (
    <span
      className={classes.dots}
      role="img"
      aria-label={`${score} of 5${spoken[status]}`}
      data-status={status}
    >
      {[1, 2, 3, 4, 5].map((value) => (
        <span key={value} className={classes.dot} data-filled={value <= score} />
      ))}
    </span>
  )
}
