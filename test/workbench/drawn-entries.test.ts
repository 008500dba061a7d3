import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SaveAct } from '#shared/model/history.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let temp: TempWorkbench
let engagementId: string
let workflowId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
  workflowId = await create('Claims')
})
afterEach(() => temp.close())

const create = async (name: string) =>
  valueOf(await temp.workbench['workflow.create']({ engagementId, name })).id

/** As a paste does: the names first, then the steps. */
async function draw(name: string, drawnIn = workflowId) {
  const ensured = await temp.workbench['catalogue.ensure']({
    engagementId,
    kind: 'department',
    name,
    drawnIn,
  })
  return valueOf(ensured).id
}

function steps(...owners: readonly string[]): WorkflowDocument {
  const nodes = owners.map((departmentId, at) =>
    createNode('step', { id: `s${at}`, name: 'Step', departmentId }),
  )
  return { ...emptyDocument(), nodes }
}

async function save(document: WorkflowDocument, act: SaveAct = 'edit', into = workflowId) {
  const { revision: baseRevision } = valueOf(await temp.workbench['workflow.open']({ workflowId: into }))
  const input = { workflowId: into, baseRevision, document, act, summary: act, label: act }
  valueOf(await temp.workbench['workflow.save'](input))
}

async function offered() {
  const { catalogue, withdrawn } = valueOf(await temp.workbench['engagement.open']({ engagementId }))
  return catalogue.departments.filter(({ id }) => !withdrawn.includes(id)).map(({ name }) => name)
}

describe('what a map brought into the catalogue', () => {
  test('goes with the undo of the map, keeps its name for redo and the history, and comes back with either', async () => {
    const claims = await draw('Claims')
    await save(steps(claims))
    expect(await offered()).toEqual(['Claims'])
    const before = temp.events.length
    await save(steps(), 'undo')
    expect(await offered()).toEqual([])
    expect(temp.events.slice(before)).toContainEqual({ kind: 'engagement-changed', engagementId })
    const { catalogue } = valueOf(await temp.workbench['engagement.open']({ engagementId }))
    expect(catalogue.departments).toEqual([{ id: claims, name: 'Claims' }])
    await save(steps(claims), 'redo')
    expect(await offered()).toEqual(['Claims'])

    await save(steps(), 'undo')
    const { moments } = valueOf(await temp.workbench['workflow.history']({ workflowId }))
    const drawn = moments.find(({ revision }) => revision === 2)
    valueOf(await temp.workbench['workflow.bringBack']({ workflowId, revisionId: drawn?.id ?? 0 }))
    expect(await offered()).toEqual(['Claims'])
  })

  test('stays when it was taken off by an edit, and when undo takes off something else', async () => {
    const claims = await draw('Claims')
    await save(steps(claims))
    await save(steps())
    expect(await offered()).toEqual(['Claims'])
    const legal = await draw('Legal')
    await save(steps(legal))
    await save(steps(), 'undo')
    expect(await offered()).toEqual(['Claims'])
  })

  test('stays once another workflow names it, whatever that one does with it later', async () => {
    const other = await create('Other')
    const claims = await draw('Claims')
    await save(steps(claims))
    expect(await draw('CLAIMS', other)).toBe(claims)
    await save(steps(claims), 'edit', other)
    await save(steps(), 'undo', other)
    expect(await offered()).toEqual(['Claims'])
    await save(steps(), 'undo')
    expect(await offered()).toEqual(['Claims'])
  })

  test('is the same again when its name is drawn anew, elsewhere too', async () => {
    const claims = await draw('Claims')
    await save(steps(claims))
    await save(steps(), 'undo')
    const other = await create('Other')
    expect(await draw('claims', other)).toBe(claims)
    expect(await offered()).toEqual(['Claims'])
    await save(steps(claims), 'edit', other)
    await save(steps(), 'undo', other)
    expect(await offered()).toEqual([])
  })

  test('is not touched where it was not drawn: put in by hand, or brought by a whole workflow', async () => {
    const kept = valueOf(
      await temp.workbench['catalogue.ensure']({ engagementId, kind: 'department', name: 'Board' }),
    ).id
    await save(steps(kept))
    await save(steps(), 'undo')
    expect(await offered()).toEqual(['Board'])
  })

  test('is undone together with a clip from another engagement', async () => {
    const clip = {
      departments: [{ id: 'theirs', name: 'Their team' }],
      systems: [{ id: 'sap', name: 'SAP' }],
    }
    const adopted = valueOf(
      await temp.workbench['catalogue.adopt']({ engagementId, ...clip, drawnIn: workflowId }),
    )
    await save(steps(adopted.departments[0]?.[1] ?? ''))
    await save(steps(), 'undo')
    expect(await offered()).toEqual([])
    valueOf(await temp.workbench['catalogue.adopt']({ engagementId, ...clip }))
    expect(await offered()).toEqual(['Their team'])
  })
})
