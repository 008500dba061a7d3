import { selectSelection } from '../../state/map/map-state.ts'
import type { MapState } from '../../state/map/map-state.ts'
import { sizeOf } from '../../state/map/selection.ts'
import { useMapState } from '../../state/map/use-map.ts'
import { SelectionInspector } from './selection/selection-inspector.tsx'
import { BackToSelection } from './verdict/back-to-selection.tsx'
import { VerdictLine } from './verdict/verdict-line.tsx'
import { VerdictPanel } from './verdict/verdict-panel.tsx'
import classes from './map-inspector.module.css'

interface Props {
  readonly onOpenRubric: () => void
  /** Asked for everything behind the verdict. */
  readonly onWhy: () => void
}

/** The right side of the map: the live verdict, or what is selected under one line of it. */
export function MapInspector({ onOpenRubric, onWhy }: Props) {
  const selected = sizeOf(useMapState(selectSelection))
  const about = useMapState((state) => state.about)
  const first = useMapState(firstSelected)
  if (selected === 0 || about === 'verdict') {
    return (
      <>
        {selected > 0 && <BackToSelection />}
        <VerdictPanel onOpenRubric={onOpenRubric} onWhy={onWhy} />
      </>
    )
  }
  return (
    <div className={classes.inspector} key={first} ref={showFromTop}>
      <VerdictLine />
      <SelectionInspector />
    </div>
  )
}

function firstSelected({ selection: { nodeIds, edgeIds, noteIds, laneId } }: MapState): string | null {
  return nodeIds[0] ?? edgeIds[0] ?? noteIds[0] ?? laneId
}

/** What is newly selected is read from its beginning, however far the panel was scrolled before. */
function showFromTop(element: HTMLElement | null): void {
  element?.closest('aside')?.scrollTo({ top: 0 })
}
