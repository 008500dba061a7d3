import { IconAlertTriangle } from '@tabler/icons-react'
import type { Pitfall } from '#shared/model/plan.ts'
import classes from './plan-screen.module.css'

/** The pitfalls of sequencing that this plan runs into, before anything else. */
export function Pitfalls({ pitfalls }: { readonly pitfalls: readonly Pitfall[] }) {
  if (pitfalls.length === 0) return null
  return (
    <ul className={classes.pitfalls} aria-label="Pitfalls of this plan">
      {pitfalls.map((pitfall) => (
        <li key={pitfall.key}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
          <div>
            <h2>{pitfall.name}</h2>
            <p>{pitfall.reason}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
