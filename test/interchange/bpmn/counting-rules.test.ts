import { describe, expect, test } from 'vitest'
import { countStructure } from '../../../electron/scoring/count-structure.ts'
import {
  condition,
  countsOf,
  definitions,
  flow,
  kindsOf,
  nodeOf,
  parseAll,
  parseOne,
  process,
  reportedIds,
} from './parse.ts'

describe('workflows', () => {
  test('a collaboration is one workflow with all its processes, a process outside any is another', async () => {
    const workflows = await parseAll(
      definitions(`
        <collaboration id="C" name="Trade">
          <participant id="P1" name="Buyer" processRef="Buying"/><participant id="P2" name="Seller" processRef="Selling"/>
        </collaboration>
        <process id="Buying"><task id="Buy"/></process>
        <process id="Selling"><task id="Sell"/></process>
        <process id="Archiving" name="Archive"><task id="File"/></process>`),
    )
    expect(workflows.map(({ name, document }) => [name, document.nodes.map(({ id }) => id)])).toEqual([
      ['Trade', ['Buy', 'Sell']],
      ['Archive', ['File']],
    ])
  })

  test('elements of a process without flow nodes are reported with the first workflow', async () => {
    const workflow = await parseOne(
      `<process id="Empty"><dataObject id="Form"/><laneSet><lane id="L"/></laneSet></process>${process('<task id="A"/>')}`,
    )
    expect(workflow.report).toMatchObject({ elements: 3, mapped: 1 })
    expect(reportedIds(workflow)).toEqual(['Form', 'L'])
  })

  test('a process that two collaborations show is counted once, in the first', async () => {
    const workflows = await parseAll(
      definitions(`
        <collaboration id="C1"><participant id="P1" name="A" processRef="Process_1"/></collaboration>
        <collaboration id="C2"><participant id="P2" name="B" processRef="Process_1"/></collaboration>
        ${process('<task id="T"/>')}`),
    )
    expect(workflows.map(({ report }) => [report.elements, report.reported.map(({ id }) => id)])).toEqual([
      [3, ['P2']],
    ])
  })

  test('an unnamed workflow is called after its process, else after the file', async () => {
    const [named] = await parseAll(definitions(process('<task id="A"/>')))
    const [unnamed] = await parseAll(
      definitions('<process id="P"><task id="A"/></process>'),
      'Loan  request.bpmn20.xml',
    )
    expect([named?.name, unnamed?.name]).toEqual(['Handle order', 'Loan request'])
  })
})

describe('steps', () => {
  test('all kinds of task, call activities and empty sub-processes are steps', async () => {
    const kinds = [
      'task',
      'userTask',
      'manualTask',
      'serviceTask',
      'scriptTask',
      'businessRuleTask',
      'sendTask',
      'receiveTask',
    ]
    const others = ['callActivity', 'subProcess', 'transaction', 'adHocSubProcess']
    const counts = await countsOf(
      process([...kinds, ...others].map((kind) => `<${kind} id="${kind}"/>`).join('')),
    )
    expect(counts).toMatchObject({ nodes: 12, steps: 12 })
  })

  test('a sub-process with flow nodes does not count, its content does', async () => {
    const workflow = await parseOne(
      process(
        `<subProcess id="Outer"><startEvent id="S"/><subProcess id="Inner"><task id="T"/></subProcess></subProcess>`,
      ),
    )
    expect(kindsOf(workflow)).toEqual({ S: 'start', T: 'step' })
    expect(workflow.report).toMatchObject({ elements: 4, mapped: 4 })
  })

  test('the type of a task says whether a machine does it', async () => {
    const workflow = await parseOne(process('<serviceTask id="A"/><userTask id="B"/><task id="C"/>'))
    expect(['A', 'B', 'C'].map((id) => nodeOf(workflow, id))).toMatchObject([
      { characteristics: { automated: true } },
      { characteristics: { automated: false } },
      { characteristics: {} },
    ])
  })
})

describe('decisions and parallel splits', () => {
  const twoWays = (gateway: string) =>
    process(`<${gateway} id="G"/><task id="A"/><task id="B"/>${flow('G', 'A')}${flow('G', 'B')}`)

  test.each(['exclusiveGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway'])(
    'an %s with two ways out is a decision',
    async (gateway) =>
      expect(await countsOf(twoWays(gateway))).toMatchObject({ decisions: 1, parallelSplits: 0 }),
  )

  test('a parallel gateway with two ways out is a parallel split', async () => {
    expect(await countsOf(twoWays('parallelGateway'))).toMatchObject({ decisions: 0, parallelSplits: 1 })
  })

  test('a gateway with one way out is neither', async () => {
    const joins = `<exclusiveGateway id="X"/><parallelGateway id="Y"/><task id="A"/>${flow('X', 'A')}${flow('Y', 'A')}`
    expect(await countsOf(process(joins))).toMatchObject({ nodes: 3, decisions: 0, parallelSplits: 0 })
  })

  test('an activity with two ways out is a decision if one is conditional', async () => {
    const ways = (inner: string) =>
      process(`<task id="T"/><task id="A"/><task id="B"/>${flow('T', 'A', inner)}${flow('T', 'B')}`)
    expect(await countsOf(ways(condition))).toMatchObject({ decisions: 1 })
    expect(await countsOf(ways(''))).toMatchObject({ decisions: 0 })
  })
})

describe('exceptions', () => {
  const boundary = (id: string, inner: string, name = '') =>
    `<boundaryEvent id="${id}" name="${name}" attachedToRef="T">${inner}</boundaryEvent>`

  test('a boundary event with a way out is an exception path from its host', async () => {
    const workflow = await parseOne(
      process(
        `<task id="T"/>${boundary('E', '<errorEventDefinition errorRef="Err"/>', 'failed')}<task id="Fix"/>${flow('E', 'Fix')}`,
      ) + '<error id="Err" name="Card declined"/>',
    )
    expect(workflow.document.edges).toMatchObject([
      { id: 'E_Fix', source: 'E', target: 'Fix', kind: 'sequence' },
      { source: 'T', target: 'E', kind: 'exception', exception: { event: 'error', name: 'Card declined' } },
    ])
  })

  test('a boundary event without a way out is reported', async () => {
    const workflow = await parseOne(process(`<task id="T"/>${boundary('E', '<timerEventDefinition/>')}`))
    expect(reportedIds(workflow)).toEqual(['E'])
    expect(workflow.document.edges).toEqual([])
  })

  test('event sub-processes are exception paths', async () => {
    const workflow = await parseOne(
      process(`<task id="T"/><subProcess id="H" triggeredByEvent="true">
        <startEvent id="S" name="late"><timerEventDefinition/></startEvent><task id="A"/>${flow('S', 'A')}</subProcess>`),
    )
    expect(nodeOf(workflow, 'S')?.exceptionEntry).toEqual({ event: 'timer', name: 'late' })
  })

  test('an event sub-process with several starts is one path, and each start gives its type', async () => {
    const start = (id: string, inner: string) => `<startEvent id="${id}" name="${id}">${inner}</startEvent>`
    const workflow = await parseOne(
      process(`<startEvent id="Begin"/><task id="T"/>${flow('Begin', 'T')}
        <subProcess id="H" triggeredByEvent="true">${start('S0', '')}${start('S1', '<timerEventDefinition/>')}
        ${start('S2', '<messageEventDefinition/>')}<task id="A"/>${['S0', 'S1', 'S2'].map((id) => flow(id, 'A')).join('')}</subProcess>`),
    )
    expect(['S0', 'S1', 'S2'].map((id) => nodeOf(workflow, id)?.exceptionEntry)).toEqual([
      { event: 'none', name: 'S0', path: 'H' },
      { event: 'timer', name: 'S1', path: 'H' },
      { event: 'message', name: 'S2', path: 'H' },
    ])
    expect(countStructure(workflow.document)).toMatchObject({ exceptionPaths: 1, exceptionTypes: 3 })
  })

  test('an event sub-process without a start of its own begins elsewhere than the one it holds', async () => {
    const counts = await countsOf(
      process(`<subProcess id="Outer" name="outer" triggeredByEvent="true"><subProcess id="Inner" triggeredByEvent="true">
        <startEvent id="S" name="late"><timerEventDefinition/></startEvent><task id="A"/>${flow('S', 'A')}</subProcess></subProcess>`),
    )
    expect(counts).toMatchObject({ exceptionPaths: 2, exceptionTypes: 2 })
  })

  test('types are distinct pairs of event kind and name', async () => {
    const paths = [
      boundary('E1', '<errorEventDefinition errorRef="Err"/>', 'one'),
      boundary('E2', '<errorEventDefinition errorRef="Err"/>', 'two'),
      boundary('E3', '<timerEventDefinition/>', 'Declined'),
      boundary('E4', '<messageEventDefinition messageRef="Msg"/>'),
      boundary('E5', '<errorEventDefinition/>'),
    ]
    const ways = paths.map((_, index) => flow(`E${index + 1}`, 'Fix')).join('')
    const content = process(`<task id="T"/><task id="Fix"/>${paths.join('')}${ways}`)
    const counts = await countsOf(
      `${content}<error id="Err" name="Declined"/><message id="Msg" name="Declined"/>`,
    )
    expect(counts).toMatchObject({ exceptionPaths: 5, exceptionTypes: 4 })
  })

  test('a boundary event of a container leaves from the first step in it', async () => {
    const workflow = await parseOne(
      process(`<subProcess id="T"><startEvent id="S"/><task id="B"/><task id="A"/>${flow('S', 'A')}${flow('A', 'B')}</subProcess>
        ${boundary('E', '<errorEventDefinition/>')}<task id="Fix"/>${flow('E', 'Fix')}`),
    )
    expect(workflow.document.edges.find(({ kind }) => kind === 'exception')).toMatchObject({
      source: 'A',
      target: 'E',
    })
  })

  test('a boundary event whose host is missing still counts as an exception path', async () => {
    const counts = await countsOf(
      process(`${boundary('E', '<errorEventDefinition/>')}<task id="Fix"/>${flow('E', 'Fix')}`),
    )
    expect(counts).toMatchObject({ exceptionPaths: 1, exceptionTypes: 1, flows: 1 })
  })
})

describe('flows', () => {
  test('a flow whose end does not exist is reported, not counted', async () => {
    const workflow = await parseOne(
      process(
        `<task id="A"/><task id="B"/>${flow('A', 'B')}${flow('A', 'Ghost')}<sequenceFlow id="Loose" sourceRef="A"/>`,
      ),
    )
    expect(workflow.document.edges.map(({ id }) => id)).toEqual(['A_B'])
    expect(workflow.report.reported).toEqual([
      { element: 'sequenceFlow', id: 'A_Ghost', reason: 'Its target “Ghost” does not exist in the file.' },
      { element: 'sequenceFlow', id: 'Loose', reason: 'It names no target.' },
    ])
  })

  test('flows into and out of a container join its start and its end, one edge each', async () => {
    const workflow = await parseOne(
      process(`<task id="A"/><task id="Z"/>
        <subProcess id="Sub">
          <startEvent id="S1"/><startEvent id="S2"/><task id="M"/>
          <endEvent id="Bad"><errorEventDefinition/></endEvent><endEvent id="Good"/>
          ${flow('S1', 'M')}${flow('S2', 'M')}${flow('M', 'Good')}${flow('M', 'Bad')}
        </subProcess>${flow('A', 'Sub')}${flow('Sub', 'Z')}`),
    )
    const ends = workflow.document.edges.map(({ source, target }) => `${source}>${target}`)
    expect(ends).toEqual(expect.arrayContaining(['A>S1', 'Good>Z']))
    expect(ends).toHaveLength(6)
    expect(kindsOf(workflow)).toMatchObject({ S1: 'event', S2: 'start', Good: 'event', Bad: 'end' })
  })

  test('a container with several conditional ways out does not make its last step a decision', async () => {
    const counts = await countsOf(
      process(`<subProcess id="Sub"><task id="Only"/></subProcess><subProcess id="Gate"><exclusiveGateway id="G"/></subProcess>
        <task id="A"/><task id="B"/>${flow('Sub', 'A', condition)}${flow('Sub', 'B')}${flow('Gate', 'A')}${flow('Gate', 'B')}`),
    )
    expect(counts).toMatchObject({ flows: 4, steps: 3, decisions: 0 })
  })

  test('a qualified reference finds its element', async () => {
    const content = `<task id="A"/><task id="B"/><sequenceFlow id="F" sourceRef="tns:A" targetRef="tns:B"/>`
    expect(await countsOf(process(content))).toMatchObject({ flows: 1 })
  })
})

describe('departments', () => {
  const lanes = `<collaboration id="C"><participant id="Pool" name="Bank" processRef="Process_1"/></collaboration>`

  test('the deepest lanes that own a step count, others do not', async () => {
    const content =
      process(`<laneSet><lane id="Front" name="Front office"><flowNodeRef>A</flowNodeRef><flowNodeRef>B</flowNodeRef>
        <childLaneSet><lane id="Desk" name="Desk"><flowNodeRef>A</flowNodeRef></lane>
          <lane id="Phone" name="Phone"><flowNodeRef>B</flowNodeRef></lane></childLaneSet></lane>
        <lane id="Gate" name="Gate"><flowNodeRef>S</flowNodeRef></lane></laneSet>
      <startEvent id="S"/><task id="A"/><task id="B"/>`)
    const workflow = await parseOne(lanes + content)
    expect(workflow.departments.map(({ name }) => name)).toEqual(['Desk', 'Phone', 'Gate'])
    expect(await countsOf(lanes + content)).toMatchObject({ departments: 2 })
    expect(workflow.report.reported).toEqual([])
  })

  test('a step in no lane belongs to its participant', async () => {
    const content = process(
      `<laneSet><lane id="L" name="Desk"><flowNodeRef>A</flowNodeRef></lane></laneSet><task id="A"/><task id="B"/>`,
    )
    const workflow = await parseOne(lanes + content)
    expect(workflow.document.nodes.map(({ departmentId }) => departmentId)).toEqual(['L', 'Pool'])
  })

  test('the content of a sub-process belongs to the lane of the sub-process', async () => {
    const workflow = await parseOne(
      process(`<laneSet><lane id="L1" name="Desk"><flowNodeRef>Sub</flowNodeRef></lane>
          <lane id="L2" name="Vault"><flowNodeRef>T</flowNodeRef></lane></laneSet>
        <subProcess id="Sub"><task id="T"/></subProcess>`),
    )
    expect(nodeOf(workflow, 'T')?.departmentId).toBe('L1')
  })

  test('two lanes of one name stay two departments, told apart by their pools', async () => {
    const pool = (id: string, name: string) =>
      `<participant id="${id}" name="${name}" processRef="${id}_process"/>`
    const content = (id: string) =>
      `<process id="${id}_process"><laneSet><lane id="${id}_lane" name="Sales"><flowNodeRef>${id}_task</flowNodeRef></lane></laneSet><task id="${id}_task"/></process>`
    const workflow = await parseOne(
      `<collaboration id="C">${pool('a', 'Acme')}${pool('b', 'Bank')}</collaboration>${content('a')}${content('b')}`,
    )
    expect(workflow.departments.map(({ name }) => name)).toEqual(['Sales (Acme)', 'Sales (Bank)'])
  })

  test('unnamed lanes and namesakes in one pool are numbered', async () => {
    const lane = (id: string, name: string) => `<lane id="${id}" name="${name}"/>`
    const workflow = await parseOne(
      process(
        `<laneSet>${lane('L1', '')}${lane('L2', 'Desk')}${lane('L3', '')}${lane('L4', 'desk')}</laneSet><task id="T"/>`,
      ),
    )
    expect(workflow.departments.map(({ name }) => name)).toEqual(['Lane 1', 'Desk', 'Lane 2', 'desk 2'])
  })

  test('a pool without content is a lane of the map and no department that counts', async () => {
    const content = `<collaboration id="C"><participant id="Us" name="Us" processRef="Process_1"/><participant id="Them" name="Them"/></collaboration>${process('<task id="T"/>')}`
    expect((await parseOne(content)).document.lanes.map(({ departmentId }) => departmentId)).toEqual([
      'Us',
      'Them',
    ])
    expect(await countsOf(content)).toMatchObject({ departments: 1 })
  })
})

describe('systems', () => {
  const uses = (...stores: string[]) =>
    stores
      .map((store) => `<dataInputAssociation><sourceRef>${store}</sourceRef></dataInputAssociation>`)
      .join('')

  test('are distinct data store names, own or of the store referred to', async () => {
    const workflow = await parseOne(
      `<dataStore id="Store" name="SAP"/>${process(`
        <dataStoreReference id="R1" dataStoreRef="Store"/><dataStoreReference id="R2" name="sap"/>
        <dataStoreReference id="R3" name="CRM" dataStoreRef="Store"/><dataStoreReference id="R4"/>
        <task id="T">${uses('R1', 'R2')}<dataOutputAssociation><sourceRef>x</sourceRef><targetRef>R1</targetRef></dataOutputAssociation></task>`)}`,
    )
    expect(workflow.systems.map(({ name }) => name)).toEqual(['SAP', 'CRM'])
    expect(nodeOf(workflow, 'T')).toMatchObject({ systemIds: ['R1'] })
    expect(workflow.document.looseSystemIds).toEqual(['R3'])
    expect(reportedIds(workflow)).toEqual(['R4'])
  })

  test('a data store without a name that is referred to is reported as nameless, not as unused', async () => {
    const workflow = await parseOne(
      `<dataStore id="Store"/>${process('<dataStoreReference id="R" dataStoreRef="Store"/><task id="T"/>')}`,
    )
    const reason = 'It has no name, so it cannot be told which system it is.'
    expect(workflow.report.reported.map((one) => [one.id, one.reason])).toEqual([
      ['R', reason],
      ['Store', reason],
    ])
  })

  test('a data store that nothing refers to is reported', async () => {
    const workflow = await parseOne(`<dataStore id="Store" name="SAP"/>${process('<task id="T"/>')}`)
    expect([workflow.systems, reportedIds(workflow)]).toEqual([[], ['Store']])
  })
})
