import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Importer } from '../../electron/interchange/importer.ts'
import type { ParsedWorkflow } from '../../electron/interchange/parsed-workflow.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

/** A parser whose files are lists of workflows written as `name: department / system, system`. */
const importer: Importer = {
  readFile: () => Promise.reject(new Error('not used')),
  close: () => Promise.resolve(),
  readBytes: (bytes, fileName) => {
    const text = new TextDecoder().decode(bytes)
    if (text === 'bad') return Promise.resolve(failure('malformed', 'Line 1 is cut off.', { file: fileName }))
    return Promise.resolve(success(text.split('\n').map((line) => parsed(line, fileName))))
  },
}

function parsed(line: string, fileName: string): ParsedWorkflow {
  const [name = '', rest = ''] = line.split(': ')
  const [departmentNames, systemNames] = rest.split(' / ').map((names) => names.split(', ').filter(Boolean))
  const departments = entries('d', departmentNames)
  const systems = entries('s', systemNames)
  const nodes = departments.map(({ id }) => ({
    ...createNode('step', { id: `in ${id}`, departmentId: id }),
    systemIds: systems.map((system) => system.id),
  }))
  return {
    name,
    departments,
    systems,
    document: {
      ...emptyDocument(),
      lanes: departments.map(({ id }) => ({ departmentId: id, height: 120 })),
      nodes,
      messages: departments.map(({ id }) => ({
        id: `message to ${id}`,
        from: { kind: 'node' as const, id: nodes[0]?.id ?? '' },
        to: { kind: 'department' as const, id },
      })),
      looseSystemIds: systems.map((system) => system.id),
    },
    report: { fileName, format: 'bpmn', elements: 4, mapped: 4, reported: [], layout: 'computed' },
  }
}

function entries(prefix: string, names: readonly string[] = []): CatalogueEntry[] {
  return names.map((name, index) => ({ id: `${prefix}${index}`, name }))
}

let temp: TempWorkbench
let engagementId: string
beforeEach(async () => {
  temp = openTempWorkbench({ importer })
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
})
afterEach(() => temp.close())

async function importFiles(...files: readonly (readonly [string, string])[]) {
  const encoded = files.map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') }))
  return valueOf(await temp.workbench['import.files']({ engagementId, files: encoded }))
}
const view = async () => valueOf(await temp.workbench['engagement.open']({ engagementId }))
const names = (list: readonly CatalogueEntry[]) => list.map((entry) => entry.name)

test('two workflows that name SAP share it, however they write it', async () => {
  await importFiles(['a.bpmn', 'Returns: Sales / SAP, CRM'], ['b.bpmn', 'Orders: SALES / sap, ERP'])
  const { catalogue, workflows } = await view()
  expect(names(catalogue.departments)).toEqual(['Sales'])
  expect(names(catalogue.systems)).toEqual(['SAP', 'CRM', 'ERP'])
  expect(workflows.map((workflow) => [workflow.name, workflow.assessment.counts.systems])).toEqual([
    ['Returns', 2],
    ['Orders', 2],
  ])
})

test('every place that names a department or system is translated', async () => {
  const [file] = await importFiles(['a.bpmn', 'Returns: Sales, Stock / SAP'])
  const [imported] = valueOf(file?.outcome ?? failure('internal', 'nothing imported'))
  const { document, catalogue } = valueOf(
    await temp.workbench['workflow.open']({ workflowId: imported?.workflowId ?? '' }),
  )
  const departmentIds = catalogue.departments.map((entry) => entry.id)
  const systemIds = catalogue.systems.map((entry) => entry.id)
  expect(document.lanes.map((lane) => lane.departmentId)).toEqual(departmentIds)
  expect(document.nodes.map((node) => node.departmentId)).toEqual(departmentIds)
  expect(document.nodes.map((node) => (node.kind === 'step' ? node.systemIds : []))).toEqual([
    systemIds,
    systemIds,
  ])
  expect(document.messages.map(({ to }) => to)).toEqual(
    departmentIds.map((id) => ({ kind: 'department', id })),
  )
  expect(document.messages.map(({ from }) => from)).toEqual(
    ['in d0', 'in d0'].map((id) => ({ kind: 'node', id })),
  )
  expect(document.looseSystemIds).toEqual(systemIds)
})

test('two entries of one file that differ in case only stay two, so that its counts stay the file’s', async () => {
  await importFiles(['a.bpmn', 'Returns: Sales, sales, SALES / SAP, sap'])
  const { catalogue, workflows } = await view()
  expect(names(catalogue.departments)).toEqual(['Sales', 'sales (2)', 'SALES (3)'])
  expect(names(catalogue.systems)).toEqual(['SAP', 'sap (2)'])
  expect(workflows[0]?.assessment.counts).toMatchObject({ departments: 3, systems: 2 })
})

test('a bad file says why and does not stop the others', async () => {
  const outcomes = await importFiles(['a.bpmn', 'One: D / S'], ['b.bpmn', 'bad'], ['c.bpmn', 'Three: D / S'])
  expect(outcomes.map((file) => [file.fileName, file.outcome.ok])).toEqual([
    ['a.bpmn', true],
    ['b.bpmn', false],
    ['c.bpmn', true],
  ])
  expect(outcomes[1]?.outcome).toMatchObject({ code: 'malformed', where: { file: 'b.bpmn' } })
  expect((await view()).workflows.map((workflow) => workflow.name)).toEqual(['One', 'Three'])
})

test('only bad files change nothing and announce nothing', async () => {
  const events = temp.events.length
  await importFiles(['b.bpmn', 'bad'])
  expect((await view()).workflows).toEqual([])
  expect(temp.events).toHaveLength(events)
})

test('each workflow of a file becomes one, with the file’s import report', async () => {
  const [file] = await importFiles(['pair.bpmn', 'One: D / S\nTwo: D / S'])
  const imported = valueOf(file?.outcome ?? failure('internal', 'nothing imported'))
  expect(imported.map((workflow) => workflow.name)).toEqual(['One', 'Two'])
  for (const { workflowId, report } of imported) {
    const opened = valueOf(await temp.workbench['workflow.open']({ workflowId }))
    expect(opened).toMatchObject({ revision: 1, importReport: report })
    expect(report).toMatchObject({ fileName: 'pair.bpmn', elements: 4, mapped: 4 })
  }
})

test('when the second workflow of a file cannot be stored, neither is the first', async () => {
  temp.store.writer.exec(`CREATE TEMP TRIGGER refuses_two BEFORE INSERT ON workflows WHEN NEW.name = 'Two'
    BEGIN SELECT RAISE(ABORT, 'no more'); END`)
  await expect(importFiles(['pair.bpmn', 'One: D / S\nTwo: E / T'])).rejects.toThrow('no more')
  const { workflows, catalogue } = await view()
  expect(workflows).toEqual([])
  expect(catalogue).toEqual({ departments: [], systems: [] })
})

test('a second workflow of a name gets a number, and its report says so', async () => {
  await importFiles(['a.bpmn', 'Returns: Sales'])
  const [again] = await importFiles(['b.bpmn', 'returns: Sales'])
  expect(again?.outcome).toMatchObject({
    value: [{ name: 'returns (2)', report: { namedInFile: 'returns' } }],
  })
  const created = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Returns' }))
  expect(created.name).toBe('Returns (3)')
  const { workflows } = await view()
  expect(workflows.map(({ name }) => name)).toEqual(['Returns', 'returns (2)', 'Returns (3)'])
  const second = valueOf(await temp.workbench['workflow.open']({ workflowId: workflows[1]?.id ?? '' }))
  expect(second.importReport?.namedInFile).toBe('returns')
})

test('a workflow without a name is called like its file', async () => {
  await importFiles(['C:\\models\\Goods in.bpmn', ': D / S'])
  expect((await view()).workflows.map((workflow) => workflow.name)).toEqual(['Goods in'])
})

test('a file over 25 MB is refused before it is decoded', async () => {
  const files = [{ name: 'huge.bpmn', base64: 'A'.repeat(35 * 1024 * 1024) }]
  const [file] = valueOf(await temp.workbench['import.files']({ engagementId, files }))
  expect(file?.outcome).toMatchObject({ ok: false, code: 'too-large', where: { file: 'huge.bpmn' } })
})

test('an engagement deleted while the file is read gets nothing', async () => {
  const slow: Importer = {
    ...importer,
    readBytes: async (bytes, fileName) => {
      valueOf(await other.workbench['engagement.delete']({ engagementId: id }))
      return importer.readBytes(bytes, fileName)
    },
  }
  const other = openTempWorkbench({ importer: slow })
  const { id } = valueOf(await other.workbench['engagement.create'](details))
  const files = [{ name: 'a.bpmn', base64: Buffer.from('One: D / S').toString('base64') }]
  const [file] = valueOf(await other.workbench['import.files']({ engagementId: id, files }))
  expect(file?.outcome).toMatchObject({ ok: false, code: 'not-found' })
  valueOf(await other.workbench['engagement.restore']({ engagementId: id }))
  expect(valueOf(await other.workbench['engagement.open']({ engagementId: id })).workflows).toEqual([])
  other.close()
})
