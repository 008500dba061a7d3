import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { Box, MapGeometry } from '#shared/geometry/types.ts'
import type { FlowNode, Point } from '#shared/model/document.ts'
import type { BuiltMap } from '../../shared/layout/build-map.ts'

/**
 * The same picture as BPMN 2.0 with its diagram: nodes, lanes in one pool, flows with the corners Baton routed and
 * their names. An exception path becomes a plain flow, so that both programs draw the same number of elements.
 */
export function bpmnXml(map: BuiltMap): string {
  const geometry = mapGeometry(map.document, map.catalogue)
  const { nodes, edges, lanes } = map.document
  const lanesText = lanes.map(({ departmentId }, index) => {
    const own = nodes.filter((node) => node.departmentId === departmentId)
    const refs = own.map(({ id }) => `<flowNodeRef>${nameOf(id)}</flowNodeRef>`).join('')
    return `<lane id="lane_${index}" name="${escaped(departmentId)}">${refs}</lane>`
  })
  const flows = edges.map((edge) => {
    const ends = `sourceRef="${nameOf(edge.source)}" targetRef="${nameOf(edge.target)}"`
    return `<sequenceFlow id="${nameOf(edge.id)}" name="${escaped(edge.label ?? '')}" ${ends} />`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
    ' xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="bench">',
    '<collaboration id="all"><participant id="pool" processRef="process" /></collaboration>',
    '<process id="process"><laneSet id="lanes">',
    ...lanesText,
    '</laneSet>',
    ...nodes.map(nodeText),
    ...flows,
    '</process><bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="all">',
    ...shapes(map, geometry),
    ...lines(geometry),
    '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>',
  ].join('\n')
}

const elementOf: Readonly<Record<FlowNode['kind'], string>> = {
  start: 'startEvent',
  end: 'endEvent',
  event: 'intermediateThrowEvent',
  step: 'task',
  decision: 'exclusiveGateway',
  parallel: 'parallelGateway',
}

function nodeText({ id, name, kind }: FlowNode): string {
  return `<${elementOf[kind]} id="${nameOf(id)}" name="${escaped(name)}" />`
}

function shapes({ document }: BuiltMap, geometry: MapGeometry): string[] {
  const [first] = geometry.lanes
  const height = geometry.lanes.reduce((sum, { box }) => sum + box.height, 0)
  // A pool's own title stands at the left of its lanes.
  const pool =
    first === undefined
      ? []
      : [
          shape(
            'pool',
            { ...first.box, x: first.box.x - 30, height, width: first.box.width + 30 },
            'isHorizontal="true"',
          ),
        ]
  return [
    ...pool,
    ...geometry.lanes.map(({ box }, index) => shape(`lane_${index}`, box, 'isHorizontal="true"')),
    ...document.nodes.map(({ id, position, size }) => shape(nameOf(id), { ...position, ...size })),
  ]
}

function shape(id: string, box: Box, more = ''): string {
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" ${more}>${bounds(box)}</bpmndi:BPMNShape>`
}

function lines(geometry: MapGeometry): string[] {
  return Object.values(geometry.edges).map(({ id, points, label }) => {
    const at = points.map(({ x, y }: Point) => `<di:waypoint x="${x}" y="${y}" />`).join('')
    const words = label === undefined ? '' : `<bpmndi:BPMNLabel>${bounds(label.box)}</bpmndi:BPMNLabel>`
    return `<bpmndi:BPMNEdge id="${nameOf(id)}_di" bpmnElement="${nameOf(id)}">${at}${words}</bpmndi:BPMNEdge>`
  })
}

function bounds({ x, y, width, height }: Box): string {
  return `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`
}

/** An XML name: ids of the generated maps hold spaces and signs. */
export function nameOf(id: string): string {
  return `e_${id.replaceAll(/[^\w-]/g, '_')}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
