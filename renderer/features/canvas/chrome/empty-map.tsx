import { Button } from '@mantine/core'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { selectWorkshop, useWorkshop } from '../../../state/workshop-store.ts'
import { ask } from '../../../state/map/canvas-port.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { addKind } from '../../../state/map/actions/add.ts'
import { openDialog } from '../../../state/window-store.ts'
import classes from './empty-map.module.css'

const firstKeys = [
  ['L', 'Name the departments that take part. Each becomes a lane.'],
  ['S', 'Put down what sets the work off, and type its name.'],
  [
    'N',
    'Add the next step. “Sales: Check credit [CRM]” also says whose it is and what it uses; Tab makes a department that is new.',
  ],
  ['D', 'Add a decision, where cases part ways; W writes its ways out: “yes 80\u00a0% / no”.'],
  ['E', 'Add the end.'],
  ['X', 'Draw what can go wrong as an exception path. The verdict moves as you draw.'],
] as const

/** Shown on a blank map: what to press first. */
export function EmptyMap() {
  const map = useMap()
  const workshop = useWorkshop(selectWorkshop)
  const { nodes, lanes, notes } = useMapState(selectDocument)
  if (nodes.length + notes.length > 0) return null
  if (lanes.length > 0) {
    return (
      <section className={classes.line} data-workshop={workshop} aria-label="How to begin">
        <p>
          <kbd>S</kbd> puts down what sets the work off, <kbd>N</kbd> the next step, <kbd>L</kbd> one more
          lane.
        </p>
        <Button onClick={() => addKind(map, 'start')}>Add a start</Button>
      </section>
    )
  }
  return (
    <section className={classes.empty} data-workshop={workshop} aria-label="How to begin">
      <h2>Draw how the work goes today</h2>
      <ol>
        {firstKeys.map(([key, words]) => (
          <li key={key}>
            <kbd>{key}</kbd>
            <span>{words}</span>
          </li>
        ))}
      </ol>
      <p>
        Double-click puts a step anywhere. <kbd>Alt</kbd> <kbd>O</kbd> writes it as text instead; a list or an
        Excel table can be pasted, a BPMN file dropped on the window.
      </p>
      <div className={classes.actions}>
        <Button variant="filled" onClick={() => ask({ kind: 'add-lane', at: 0 })}>
          Add a lane
        </Button>
        <Button onClick={() => addKind(map, 'start')}>Add a start</Button>
        <Button onClick={() => openDialog({ kind: 'new-workflow', what: 'fill' })}>
          Start from a template…
        </Button>
      </div>
    </section>
  )
}
