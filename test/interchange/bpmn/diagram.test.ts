import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ParsedWorkflow } from '../../../electron/interchange/parsed-workflow.ts'
import { findDefects } from './map-defects.ts'
import { nodeOf, parseAll } from './parse.ts'

const file = readFileSync(join(import.meta.dirname, '../../fixtures/bpmn/two-lanes.bpmn'), 'utf8')

async function imported(change: (xml: string) => string = (xml) => xml): Promise<ParsedWorkflow> {
  const [workflow] = await parseAll(change(file), 'two-lanes.bpmn')
  if (workflow === undefined) throw new Error('The fixture holds one workflow.')
  expect(findDefects(workflow.document)).toEqual([])
  return workflow
}

function centre(workflow: ParsedWorkflow, id: string) {
  const node = nodeOf(workflow, id)
  if (node === undefined) throw new Error(`There is no node ${id}.`)
  return { x: node.position.x + node.size.width / 2, y: node.position.y + node.size.height / 2 }
}

describe('a map that keeps the layout of the file', () => {
  test('stacks the lanes from the top in the order of the drawing, not of the file', async () => {
    const { document, report } = await imported()
    expect(report.layout).toBe('from-file')
    expect(document.lanes.map(({ departmentId }) => departmentId)).toEqual(['Store', 'Finance', 'Customer'])
  })

  test('keeps what is left of, right of, above and level with what', async () => {
    const workflow = await imported()
    const [start, inspect, reject, pay, end] = ['Start', 'Inspect', 'Reject', 'Pay', 'End'].map((id) =>
      centre(workflow, id),
    )
    const xs = [start, inspect, reject, pay, end].map((point) => point?.x ?? 0)
    expect([...xs].sort((a, b) => a - b)).toEqual(xs)
    expect(start?.y).toBe(inspect?.y)
    expect(pay?.y).toBe(end?.y)
    expect(reject?.y).toBeGreaterThan(inspect?.y ?? 0)
  })

  test('moves a boundary event from the border of its host to below it', async () => {
    const workflow = await imported()
    const host = nodeOf(workflow, 'Inspect')
    expect(centre(workflow, 'Damaged').x).toBe(centre(workflow, 'Inspect').x)
    expect(nodeOf(workflow, 'Damaged')?.position.y).toBeGreaterThan(
      (host?.position.y ?? 0) + (host?.size.height ?? 0),
    )
  })

  test('keeps a note near what it stood near', async () => {
    const workflow = await imported()
    const [note] = workflow.document.notes
    const inspect = nodeOf(workflow, 'Inspect')
    expect(note).toMatchObject({ text: 'Within 14 days', about: 'Inspect' })
    expect(note?.position.x).toBeGreaterThan(inspect?.position.x ?? 0)
    expect(note?.position.y).toBeLessThan((inspect?.position.y ?? 0) + (inspect?.size.height ?? 0))
  })
})

describe('a map is laid out anew', () => {
  const shapeOf = (id: string) => new RegExp(`<bpmndi:BPMNShape id="${id}_di".*?</bpmndi:BPMNShape>`)
  const cases: readonly [string, (xml: string) => string][] = [
    ['when a node has no shape', (xml) => xml.replace(shapeOf('Pay'), '')],
    ['when a coordinate is no number', (xml) => xml.replace('x="580" y="370"', 'x="NaN" y="370"')],
    ['when a shape has no width', (xml) => xml.replace('y="370" width="100"', 'y="370" width="0"')],
    ['when a coordinate is out of this world', (xml) => xml.replace('x="580"', 'x="5e12"')],
    [
      'when a pool stands upright',
      (xml) =>
        xml.replace('bpmnElement="Store" isHorizontal="true"', 'bpmnElement="Store" isHorizontal="false"'),
    ],
    [
      'when a node is drawn far from the lane that lists it',
      (xml) => xml.replace('x="580" y="370"', 'x="580" y="120"'),
    ],
    ['when nodes lie on each other', (xml) => xml.replace('x="430" y="250"', 'x="270" y="150"')],
    [
      'when content is drawn on another sheet',
      (xml) =>
        xml.replace(
          /<bpmndi:BPMNShape id="Reject_di"/,
          '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram><bpmndi:BPMNDiagram><bpmndi:BPMNPlane><bpmndi:BPMNShape id="Reject_di"',
        ),
    ],
    ['when there is no diagram', (xml) => xml.replace(/<bpmndi:BPMNDiagram[^]*<\/bpmndi:BPMNDiagram>/, '')],
  ]
  test.each(cases)('%s', async (_, change) => {
    expect((await imported(change)).report.layout).toBe('computed')
  })
})

test('a map too large to lay out along the flow gets a grid within its lanes', async () => {
  const count = 2_100
  const each = (text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join('')
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><laneSet>
    <lane id="L" name="Desk">${each((i) => (i % 3 === 0 ? `<flowNodeRef>t${i}</flowNodeRef>` : ''))}</lane></laneSet>
    ${each((i) => `<task id="t${i}"/>`)}</process></definitions>`
  const [workflow] = await parseAll(xml)
  expect(workflow?.document.nodes).toHaveLength(count)
  expect(workflow === undefined ? [] : findDefects(workflow.document)).toEqual([])
})
