import type { Assessment } from '#shared/model/assessment.ts'
import classes from './caveats.module.css'

/** What the numbers leave out or had to assume. */
export function Caveats({ assessment }: { readonly assessment: Assessment }) {
  const caveats = [...new Set([...assessment.caveats, ...assessment.exceptionRate.caveats])]
  if (caveats.length === 0) return null
  return (
    <section className={classes.caveats} aria-label="To keep in mind">
      <h3>To keep in mind</h3>
      <ul>
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
    </section>
  )
}
