import { Button } from '@mantine/core'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { tellingName } from '#shared/model/telling-name.ts'
import { selectDocument, selectSelection } from '../../../state/map/map-state.ts'
import { selectPicking, stopPicking, usePicking } from '../../../state/map/picking.ts'
import type { Picking } from '../../../state/map/picking.ts'
import { selectionWords } from '../../../state/map/selection-words.ts'
import type { MapSelection } from '../../../state/map/selection.ts'
import { useMapState } from '../../../state/map/use-map.ts'
import classes from './picking-bar.module.css'

/** Over the map while taps are for something: for what, and how to stop. */
export function PickingBar() {
  const picking = usePicking(selectPicking)
  const document = useMapState(selectDocument)
  const selection = useMapState(selectSelection)
  if (picking === null) return null
  return (
    <section className={classes.bar} aria-label="Tapping">
      <p role="status">{pickingWords(picking, document, selection)}</p>
      <Button size="compact-sm" onClick={stopPicking}>
        {picking.kind === 'select' ? 'Done' : 'Cancel'}
      </Button>
    </section>
  )
}

function pickingWords(picking: Picking, document: WorkflowDocument, selection: MapSelection): string {
  switch (picking.kind) {
    case 'connect': {
      const source = document.nodes.find((node) => node.id === picking.sourceId)
      const name = source === undefined ? 'it' : tellingName(document, source)
      const when = picking.edgeKind === 'exception' ? ' when something goes wrong' : ''
      return `Tap the node that ${name} leads to${when}, or free ground for a new step.`
    }
    case 'reconnect':
      return picking.end === 'source'
        ? 'Tap the node that the edge begins at.'
        : 'Tap the node that the edge leads to.'
    case 'move':
      return `Tap where ${selectionWords(selection)} should go.`
    case 'select': {
      const words = selectionWords(selection)
      return `Tap what you want to select. ${words === '' ? 'Nothing yet.' : `${words} so far.`}`
    }
  }
}
