import { Slot } from '../../ui/slots.tsx'
import classes from './inspector.module.css'

/** The right side of the map; filled by the map's features. */
export function Inspector() {
  return (
    <aside className={classes.inspector} aria-label="Verdict and selection">
      <Slot name="inspector" className={classes.slot} />
    </aside>
  )
}
