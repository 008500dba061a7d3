import { describe, expect, test } from 'vitest'
import { countStructure } from '../../../electron/scoring/count-structure.ts'
import { definitions, flow, nodeOf, parseAll, parseOne, process, reportedIds } from './parse.ts'

describe('messages, notes and the rest', () => {
  const trade = (flows: string, inner = '') => `
    <collaboration id="C"><participant id="Us" name="Us" processRef="Process_1"/><participant id="Them" name="Them"/>${flows}</collaboration>
    ${process(`<task id="A"/>${inner}`)}`
  const message = (id: string, source: string, target: string) =>
    `<messageFlow id="${id}" sourceRef="${source}" targetRef="${target}"/>`

  test('message flows join steps and pools; an end that is not there is named, and the flow counts', async () => {
    const flows = message('M1', 'A', 'Them') + message('M2', 'A', 'Ghost') + '<messageFlow id="M3"/>'
    const workflow = await parseOne(trade(flows))
    const unnamed = { kind: 'outside', name: 'an end that the file does not name' }
    expect(workflow.document.messages).toEqual([
      { id: 'M1', from: { kind: 'node', id: 'A' }, to: { kind: 'department', id: 'Them' } },
      {
        id: 'M2',
        from: { kind: 'node', id: 'A' },
        to: { kind: 'outside', name: '“Ghost” (not in the file)' },
      },
      { id: 'M3', from: unnamed, to: unnamed },
    ])
    expect(reportedIds(workflow)).toEqual([])
    expect(countStructure(workflow.document).messageFlows).toBe(3)
  })

  test('a message flow into another workflow of the file counts and names what it leads to', async () => {
    const [trading] = await parseAll(
      definitions(`
        <collaboration id="C" name="Trade"><participant id="Us" name="Us" processRef="Process_1"/>
          ${message('M', 'A', 'B')}</collaboration>
        ${process('<task id="A"/>')}<process id="Other"><task id="B" name="Ship"/></process>`),
    )
    expect(trading?.document.messages).toMatchObject([
      { from: { kind: 'node', id: 'A' }, to: { kind: 'outside', name: '“Ship”' } },
    ])
  })

  test('a message to a container arrives at the first step in it', async () => {
    const inner = `<subProcess id="Sub"><startEvent id="S"/><task id="First"/>${flow('S', 'First')}</subProcess>`
    const workflow = await parseOne(trade(message('M', 'Them', 'Sub'), inner))
    expect(workflow.document.messages[0]?.to).toEqual({ kind: 'node', id: 'First' })
  })

  test('annotations are notes about what they are associated with', async () => {
    const workflow = await parseOne(
      process(`<task id="A"/><dataObject id="D"/><dataObjectReference id="DR" dataObjectRef="D"/><group id="G"/>
        <textAnnotation id="N"><text>Only over
 &lt;10,000&gt; &#8364;</text></textAnnotation>
        <association id="As1" sourceRef="A" targetRef="N"/><association id="As2" sourceRef="DR" targetRef="A"/>`),
    )
    expect(workflow.document.notes).toMatchObject([{ id: 'N', text: 'Only over\n <10,000> €', about: 'A' }])
    expect(reportedIds(workflow)).toEqual(['D', 'DR', 'G', 'As2'])
  })

  test('names lose line breaks and entities are decoded, astral ones too', async () => {
    const workflow = await parseOne(
      process('<task id="A" name="Check&#10;order &amp; &quot;pay&quot; &#x1F600; &toString;"/>'),
    )
    expect(nodeOf(workflow, 'A')?.name).toBe('Check order & "pay" 😀 &toString;')
  })

  test('what vendors add is ignored', async () => {
    const workflow = await parseOne(
      process(
        `<extensionElements><task id="Fake"/></extensionElements><task id="A"><extensionElements><x:task xmlns:x="urn:x" id="A"/></extensionElements></task><x:task xmlns:x="urn:x" id="V"><task id="W"/></x:task>`,
      ),
    )
    expect(workflow.report).toMatchObject({ elements: 1, mapped: 1 })
  })

  test('elements without an id and with an id in another script are mapped', async () => {
    const workflow = await parseOne(process('<task/><task/><task id="Größe prüfen"/>'))
    expect(new Set(workflow.document.nodes.map(({ id }) => id)).size).toBe(3)
  })
})
