import { count } from '#shared/lib/words.ts'
import type { Counted } from '#shared/model/analysis/counted.ts'
import { showOnMap } from '../../../state/map/show-counted.ts'
import { selectAnalysisView, useAnalysis } from '../../../state/analysis-store.ts'
import classes from './page.module.css'

interface Props {
  readonly counted: Counted
  /** What it is about, for those who hear the button alone. */
  readonly about: string
}

/** Goes to the map with what a figure counted selected; nothing where it counted nothing that is drawn. */
export function ShowButton({ counted, about }: Props) {
  const view = useAnalysis(selectAnalysisView)
  const { nodeIds, edgeIds } = counted
  if (view === null || nodeIds.length + edgeIds.length === 0) return null
  return (
    <button
      type="button"
      className={classes.show}
      data-way-down
      aria-label={`Show on the map: ${about}`}
      onClick={() => void showOnMap(view.workflowId, counted)}
      title={countedWords(counted)}
    >
      Show on the map
    </button>
  )
}

/** `3 elements and 2 arrows`. */
function countedWords({ nodeIds, edgeIds }: Counted): string {
  const parts = [
    ...(nodeIds.length === 0 ? [] : [count(nodeIds.length, 'element')]),
    ...(edgeIds.length === 0 ? [] : [count(edgeIds.length, 'arrow')]),
  ]
  return parts.join(' and ')
}
