import { showSplitOnMap } from '../../../state/map/overlay-store.ts'
import { count } from '#shared/lib/words.ts'
import { DEFAULT_LAMBDA } from '#shared/model/analysis/split.ts'
import { selectLambda, useAnalysis } from '../../../state/analysis-store.ts'
import classes from './page.module.css'

/** Goes to the map with the split drawn on it, which is the one at the usual price. */
export function ShowSplit({ workflowId }: { readonly workflowId: string }) {
  const lambda = useAnalysis(selectLambda)
  return (
    <button type="button" className={classes.show} onClick={() => showSplitOnMap(workflowId)}>
      Show the split{lambda === DEFAULT_LAMBDA ? '' : ` at ${count(DEFAULT_LAMBDA, 'point')}`} on the map
    </button>
  )
}
