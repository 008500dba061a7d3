import { showSplitOnMap } from '../../../state/map/overlay-store.ts'
import { pointWords } from '#shared/lib/words.ts'
import { useHandOverPrice } from '../../../state/hand-over-price.ts'
import classes from './page.module.css'

/** Goes to the map with the split drawn on it, which is the one at the usual price. */
export function ShowSplit({ workflowId }: { readonly workflowId: string }) {
  const { usual, now } = useHandOverPrice()
  return (
    <button type="button" className={classes.show} onClick={() => showSplitOnMap(workflowId)}>
      Show the split{now === usual ? '' : ` at ${pointWords(usual)}`} on the map
    </button>
  )
}
