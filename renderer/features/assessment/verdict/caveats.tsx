import type { Assessment } from '#shared/model/assessment.ts'
import { useShowCounted } from './use-evidence.ts'
import classes from './caveats.module.css'

/** What the numbers leave out or had to assume. */
export function Caveats({ assessment }: { readonly assessment: Assessment }) {
  const show = useShowCounted()
  const caveats = [...new Set([...assessment.caveats, ...assessment.exceptionRate.caveats])]
  if (caveats.length === 0) return null
  return (
    <section className={classes.caveats} aria-label="To keep in mind">
      <h3>To keep in mind</h3>
      <ul>
        {caveats.map((caveat) => {
          const about = assessment.caveatParts?.[caveat]
          return (
            <li key={caveat}>
              {caveat}{' '}
              {about !== undefined && (
                <button type="button" className={classes.show} onClick={() => show(about)}>
                  Show on the map
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
