import type { DimensionScore, ScoreStatus } from '#shared/model/assessment.ts'
import classes from './matrix-table.module.css'

const marks: Readonly<Record<ScoreStatus, string | null>> = {
  scored: null,
  assumed: 'assumed',
  unanswered: 'open',
  overridden: 'set by hand',
}

/** The score; how it came about where that is not the graph or an answer. */
export function ScoreCell({ dimension }: { readonly dimension: DimensionScore }) {
  const mark = marks[dimension.status]
  return (
    <span title={dimension.summary}>
      {mark !== null && <span className={classes.mark}>{mark}</span>}
      <span className={classes.score} data-open={dimension.status === 'unanswered'}>
        {dimension.score}
      </span>
    </span>
  )
}
