import type { Plan } from '#shared/model/plan.ts'
import classes from './plan-screen.module.css'

/** Initiatives that found no wave, each with its reason (the picture has them too), and workflows that bring none. */
export function LeftOut({ plan }: { readonly plan: Plan }) {
  const { unplaced } = plan.schedule
  if (unplaced.length + plan.nothingToDo.length === 0) return null
  return (
    <section className={classes.leftOut} aria-label="Not in a wave">
      <h2>Not in a wave</h2>
      <ul>
        {unplaced.map(({ key, reason }) => (
          <li key={key}>
            <strong>{plan.initiatives.find((each) => each.key === key)?.name ?? key}.</strong> {reason}
          </li>
        ))}
        {plan.nothingToDo.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
