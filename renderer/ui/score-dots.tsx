import type { Score } from '#shared/model/answers.ts'
import classes from './score-dots.module.css'

const places = [1, 2, 3, 4, 5] as const

/** A score of 1 to 5 as filled dots; hollow where nobody answered. The number is said beside it or by `label`. */
export function ScoreDots({ score, open = false, label }: { score: Score; open?: boolean; label?: string }) {
  return (
    <span
      className={classes.dots}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
      data-open={open}
    >
      {places.map((place) => (
        <span key={place} className={classes.dot} data-filled={place <= score} />
      ))}
    </span>
  )
}
