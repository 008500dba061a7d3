import { showSplitOnMap } from '../../../state/map/overlay-store.ts'
import classes from './page.module.css'

/** Goes to the map with the split drawn on it. */
export function ShowSplit({ workflowId }: { readonly workflowId: string }) {
  return (
    <button type="button" className={classes.show} onClick={() => showSplitOnMap(workflowId)}>
      Show the split on the map
    </button>
  )
}
