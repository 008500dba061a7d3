import type { Guard } from '#shared/model/assessment.ts'
import { useShowCounted } from './use-evidence.ts'
import classes from './guards.module.css'

/** Reasons not to act on a verdict as it stands. */
export function Guards({ guards }: { readonly guards: readonly Guard[] }) {
  const show = useShowCounted()
  if (guards.length === 0) return null
  return (
    <ul className={classes.guards} aria-label="Before acting on it">
      {guards.map((guard) => (
        <li key={guard.key} className={classes.guard}>
          <strong>{guard.name}.</strong> {guard.reason}{' '}
          {guard.nodeIds.length + guard.edgeIds.length > 0 && (
            <button type="button" className={classes.show} onClick={() => show(guard)}>
              Show on the map
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
