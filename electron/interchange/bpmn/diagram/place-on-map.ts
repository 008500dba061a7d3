import { sizeFor } from '#shared/geometry/node-size.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import { settleNotes } from '#shared/layout/settle-notes.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { arrange } from './arrange.ts'
import type { Hosts, Scale } from './arrange.ts'
import { isCrowded } from './crowded.ts'
import { placeInRows } from './place-in-rows.ts'
import { placeNotes } from './place-notes.ts'
import { placesIn, straightened } from './places.ts'
import type { Places } from './places.ts'
import { boxOf, restack } from './restack.ts'

export interface Placed {
  readonly document: WorkflowDocument
  readonly layout: 'from-file' | 'computed'
}

interface Drawing {
  readonly file: BpmnFile
  readonly catalogue: Catalogue
  /** What stands behind each id of the document, notes and departments included. */
  readonly elements: ReadonlyMap<string, BpmnElement>
  readonly hosts: Hosts
}

/** Nodes; above, the layout along the flow takes too long. */
const largestLaidOut = 2_000

/** Tried in turn until nothing is crowded: the file's own distances first, then ever more room. */
const scales: readonly Scale[] = [
  { x: 1, y: 1 },
  { x: 1.15, y: 1 },
  { x: 1.3, y: 1 },
  { x: 1.5, y: 1 },
  { x: 1.3, y: 1.2 },
  { x: 1.5, y: 1.3 },
  { x: 1.75, y: 1.3 },
  { x: 2, y: 1.6 },
]

/** As in the file's diagram where that can be kept, else laid out anew. */
export function placeOnMap(document: WorkflowDocument, drawing: Drawing): Placed {
  const sized = document.nodes.map((node) => ({ ...node, size: sizeFor(node, drawing.catalogue) }))
  return fromFile({ ...document, nodes: sized }, drawing) ?? computed(document)
}

function computed(document: WorkflowDocument): Placed {
  if (document.nodes.length <= largestLaidOut)
    return { document: layoutDocument(document), layout: 'computed' }
  const placed = placeInRows(document)
  return {
    document: { ...placed, notes: settleNotes(placed, placed.nodes, placed.lanes) },
    layout: 'computed',
  }
}

function fromFile(document: WorkflowDocument, drawing: Drawing): Placed | undefined {
  const places = placesOf(document.nodes, document.lanes, drawing)
  if (places === undefined) return undefined
  for (const scale of scales) {
    const arranged = arrange(document.nodes, places, scale, drawing.hosts)
    const { nodes, lanes } = restack(arranged, document.lanes, scaled(places.bands, scale), (id) =>
      nameOf(drawing.catalogue.departments, id),
    )
    if (isCrowded(nodes.map(boxOf))) continue
    const placed = { ...document, nodes, lanes }
    const shapeOf = (id: string) => drawing.file.shapes.get(drawing.elements.get(id)?.id ?? '')
    return { document: { ...placed, notes: placeNotes(placed, shapeOf, places, scale) }, layout: 'from-file' }
  }
  return undefined
}

function placesOf(
  nodes: readonly FlowNode[],
  lanes: WorkflowDocument['lanes'],
  { file, elements }: Drawing,
): Places | undefined {
  const pick = (ids: readonly string[]) =>
    new Map(
      ids.flatMap((id) => {
        const element = elements.get(id)
        return element === undefined ? [] : [[id, element] as const]
      }),
    )
  const departmentOf = new Map(nodes.map(({ id, departmentId }) => [id, departmentId]))
  const places = placesIn({
    file,
    elements: pick(nodes.map(({ id }) => id)),
    departments: pick(lanes.map(({ departmentId }) => departmentId)),
    departmentOf: (id) => departmentOf.get(id) ?? null,
  })
  return places && { ...places, centres: straightened(places.centres) }
}

function scaled(bands: Places['bands'], { y }: Scale): Places['bands'] {
  return new Map([...bands].map(([id, { top, bottom }]) => [id, { top: top * y, bottom: bottom * y }]))
}
