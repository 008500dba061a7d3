import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let temp: TempWorkbench
let engagementId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
})
afterEach(() => temp.close())

const ensure = async (name: string, kind: 'system' | 'department' = 'system') =>
  valueOf(await temp.workbench['catalogue.ensure']({ engagementId, kind, name }))
const catalogue = async () => valueOf(await temp.workbench['engagement.open']({ engagementId })).catalogue

describe('ensuring a name', () => {
  test('adds it once, however it is written', async () => {
    const first = await ensure('Größen-Lager')
    expect(await ensure('GRÖßEN-LAGER')).toEqual(first)
    expect(await ensure('Gro\u0308ßen-lager')).toEqual(first)
    expect((await catalogue()).systems).toEqual([first])
  })

  test('keeps departments and systems apart', async () => {
    const system = await ensure('Sales', 'system')
    const department = await ensure('Sales', 'department')
    expect(department.id).not.toBe(system.id)
    expect(await catalogue()).toEqual({ departments: [department], systems: [system] })
  })

  test('keeps engagements apart', async () => {
    const other = valueOf(await temp.workbench['engagement.create'](details))
    const here = await ensure('SAP')
    const there = valueOf(
      await temp.workbench['catalogue.ensure']({ engagementId: other.id, kind: 'system', name: 'SAP' }),
    )
    expect(there.id).not.toBe(here.id)
  })

  test('a new entry gets the id it is given, unless another has it', async () => {
    const given = { engagementId, kind: 'system', id: 'my-id' } as const
    const first = valueOf(await temp.workbench['catalogue.ensure']({ ...given, name: 'SAP' }))
    expect(first).toEqual({ id: 'my-id', name: 'SAP' })
    expect(valueOf(await temp.workbench['catalogue.ensure']({ ...given, id: 'x', name: 'sap' }))).toEqual(
      first,
    )
    const other = valueOf(await temp.workbench['catalogue.ensure']({ ...given, name: 'CRM' }))
    expect(other.id).not.toBe('my-id')
    expect((await catalogue()).systems).toEqual([first, other])
  })

  test('is announced only when something was added', async () => {
    await ensure('SAP')
    const events = temp.events.length
    await ensure('sap')
    expect(temp.events).toHaveLength(events)
  })
})

describe('renaming', () => {
  test('changes the name for every workflow, and may change only its case', async () => {
    const { id } = await ensure('sap')
    const rename = { engagementId, kind: 'system', id, name: 'SAP' } as const
    expect(valueOf(await temp.workbench['catalogue.rename'](rename)).systems).toEqual([{ id, name: 'SAP' }])
  })

  test('onto another entry is refused, and names it', async () => {
    await ensure('Oracle')
    const { id } = await ensure('SAP')
    const refused = await temp.workbench['catalogue.rename']({
      engagementId,
      kind: 'system',
      id,
      name: ' ORACLE ',
    })
    expect(refused).toMatchObject({ ok: false, code: 'refused', where: { field: 'name' } })
    expect(refused).toHaveProperty('message', expect.stringContaining('“Oracle”'))
  })

  test('something that is not there is not found', async () => {
    const { id } = await ensure('SAP')
    const rename = { engagementId, kind: 'department', id, name: 'X' } as const
    expect(await temp.workbench['catalogue.rename'](rename)).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('removing', () => {
  const using = (systemId: string) => ({
    ...emptyDocument(),
    nodes: [{ ...createNode('step', { id: 'a' }), systemIds: [systemId] }],
  })
  const remove = (id: string) => temp.workbench['catalogue.remove']({ engagementId, kind: 'system', id })

  test('takes an unused entry away', async () => {
    const { id } = await ensure('SAP')
    expect(valueOf(await remove(id)).systems).toEqual([])
  })

  test('is refused while a workflow uses it, and names the workflow', async () => {
    const { id } = await ensure('SAP')
    valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Returns', document: using(id) }))
    const refused = await remove(id)
    expect(refused).toMatchObject({ ok: false, code: 'refused' })
    expect(refused).toHaveProperty('message', expect.stringContaining('“Returns”'))
    expect((await catalogue()).systems).toHaveLength(1)
  })

  test('is refused while a deleted workflow, that may come back, uses it', async () => {
    const { id } = await ensure('SAP')
    const create = { engagementId, name: 'Returns', document: using(id) }
    const { id: workflowId } = valueOf(await temp.workbench['workflow.create'](create))
    valueOf(await temp.workbench['workflow.delete']({ workflowId }))
    expect(await remove(id)).toHaveProperty('message', expect.stringContaining('can be restored'))
  })

  test('is allowed once only older revisions used it', async () => {
    const { id } = await ensure('SAP')
    const create = { engagementId, name: 'Returns', document: using(id) }
    const { id: workflowId } = valueOf(await temp.workbench['workflow.create'](create))
    const save = { workflowId, baseRevision: 1, document: emptyDocument(), summary: '' }
    valueOf(await temp.workbench['workflow.save'](save))
    expect(valueOf(await remove(id)).systems).toEqual([])
  })

  test('something that is not there is not found', async () => {
    expect(await remove('none')).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('adopting what a drawing from elsewhere names', () => {
  test('finds entries by name, adds the others, keeps two of one name apart', async () => {
    const crm = valueOf(
      await temp.workbench['catalogue.ensure']({ engagementId, kind: 'system', name: 'CRM' }),
    )
    const adopted = valueOf(
      await temp.workbench['catalogue.adopt']({
        engagementId,
        departments: [{ id: 'theirs', name: 'Sales' }],
        systems: [
          { id: 'one', name: 'crm' },
          { id: 'two', name: 'Crm' },
        ],
      }),
    )
    const nameOf = (id: string | undefined) =>
      [...adopted.catalogue.systems, ...adopted.catalogue.departments].find((entry) => entry.id === id)?.name
    expect(adopted.departments.map(([from, to]) => [from, nameOf(to)])).toEqual([['theirs', 'Sales']])
    expect(adopted.systems.map(([from, to]) => [from, nameOf(to)])).toEqual([
      ['one', 'CRM'],
      ['two', 'Crm (2)'],
    ])
    expect(adopted.systems[0]?.[1]).toBe(crm.id)
  })
})
