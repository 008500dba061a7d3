import type { Command } from '../../state/command.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import type { CanvasPort } from '../../state/map/canvas-port.ts'
import { selectDocument } from '../../state/map/map-state.ts'
import { currentMap } from '../../state/map/map-session.ts'
import { sizeOf } from '../../state/map/selection.ts'
import type { MapSelection } from '../../state/map/selection.ts'

const onMap = () => currentMap() !== null && canvasPort() !== null

function whyNoMap(): string | null {
  return onMap() ? null : 'Open the map of a workflow first.'
}

/** Looking changes nothing, so these keys also work from the list of workflows and the panels. */
function view(id: string, title: string, keys: readonly string[], run: (port: CanvasPort) => void): Command {
  const look = () => {
    const port = canvasPort()
    if (port !== null) run(port)
  }
  return { id: `map.${id}`, title, group: 'View', keys, when: onMap, why: whyNoMap, run: look }
}

export const viewCommands: readonly Command[] = [
  { ...view('fit', 'Fit the map into the window', ['f'], (port) => port.fit()), keywords: 'whole all see' },
  {
    ...view('fit-selection', 'Fit what is selected into the window', ['Shift+f'], fitSelection),
    keywords: 'zoom to focus',
    why: () => whyNoMap() ?? (selected() === null ? 'Select something on the map first.' : null),
  },
  view('zoom-in', 'Zoom in', ['$mod+=', '+'], (port) => port.zoomBy(1.25)),
  view('zoom-out', 'Zoom out', ['$mod+-', '-'], (port) => port.zoomBy(0.8)),
  view('pan-left', 'Look further left', [], (port) => port.panBy(-1, 0)),
  view('pan-right', 'Look further right', [], (port) => port.panBy(1, 0)),
  view('pan-up', 'Look further up', [], (port) => port.panBy(0, -1)),
  view('pan-down', 'Look further down', [], (port) => port.panBy(0, 1)),
  { ...view('zoom-reset', 'Zoom to 100 %', ['0'], (port) => port.zoomTo(1)), keywords: 'actual size normal' },
]

function selected(): MapSelection | null {
  const map = currentMap()
  if (map === null) return null
  const { selection } = map.store.getState()
  return sizeOf(selection) === 0 ? null : selection
}

/** Nothing selected: the whole map, as `F` does. */
function fitSelection(port: CanvasPort): void {
  const map = currentMap()
  const selection = selected()
  if (map === null || selection === null) return port.fit()
  port.fit(placesOf(selectDocument(map.store.getState()), selection), true)
}

/** What to show of a selection: an edge by its ends, a lane by the nodes in it. */
function placesOf(document: WorkflowDocument, { nodeIds, noteIds, edgeIds, laneId }: MapSelection): string[] {
  const edges = document.edges.filter((edge) => edgeIds.includes(edge.id))
  const inLane = laneId === null ? [] : document.nodes.filter((node) => node.departmentId === laneId)
  const ends = edges.flatMap((edge) => [edge.source, edge.target])
  return [...new Set([...nodeIds, ...noteIds, ...ends, ...inLane.map((node) => node.id)])]
}
