import { selectSelection } from '../../../state/map/map-state.ts'
import { nothingSelected } from '../../../state/map/selection.ts'
import { selectionWords } from '../../../state/map/selection-words.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import classes from './back-to-selection.module.css'

/** Says what the verdict has selected on the map, and leads to it. */
export function BackToSelection() {
  const map = useMap()
  const selection = useMapState(selectSelection)
  return (
    <div className={classes.line} role="status">
      <span>{selectionWords(selection)} selected</span>
      <button type="button" onClick={() => map.select(selection)}>
        Edit
      </button>
      <button type="button" onClick={() => map.select(nothingSelected)}>
        Let go
      </button>
    </div>
  )
}
