import { useSession } from '../../state/map/map-session.ts'
import { selectPreview } from '../../state/map/preview.ts'
import { Slot } from '../../ui/slots.tsx'
import classes from './inspector.module.css'

/** The right side of the map; filled by the map's features. */
export function Inspector() {
  const preview = useSession(selectPreview)
  return (
    // Nothing in it can have the focus while an earlier moment is looked at, and it must still scroll by key.
    <aside
      className={classes.inspector}
      data-inspector=""
      aria-label="Verdict and selection"
      tabIndex={preview === null ? undefined : 0}
    >
      <Slot name="inspector" className={classes.slot} />
    </aside>
  )
}
