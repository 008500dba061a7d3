import type { ChangeKind } from '#shared/compare/types.ts'
import { changeLook } from '#shared/drawing/map/draw-changes.ts'
import classes from './change-sign.module.css'

/** The sign of a change as it stands on the maps; the word beside it says the same. */
export function ChangeSign({ change }: { readonly change: ChangeKind }) {
  return (
    <span className={classes.sign} data-change={change} aria-hidden="true">
      {changeLook[change].sign}
    </span>
  )
}
