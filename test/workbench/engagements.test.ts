import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EngagementDetails } from '#shared/model/engagement.ts'
import { ensureSample } from '../../electron/workbench/ensure-sample.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details: EngagementDetails = {
  client: 'Nordwind Ω',
  title: 'Operations review',
  consultants: ['Ana', 'Bo'],
  startsOn: '2026-11-01',
  endsOn: null,
  notes: 'First call on Monday.',
}

let temp: TempWorkbench
let now: Date
beforeEach(() => {
  now = new Date('2026-11-22T12:00:00.000Z')
  temp = openTempWorkbench({ now: () => now })
})
afterEach(() => temp.close())

const create = async (given = details) => valueOf(await temp.workbench['engagement.create'](given))
const list = async () => valueOf(await temp.workbench['engagement.list']({}))

test('a new engagement holds what was said, and stands first in the list', async () => {
  await create({ ...details, client: 'Older' })
  const created = await create()
  expect(created).toMatchObject({
    ...details,
    archived: false,
    deletedAt: null,
    sample: false,
    createdAt: now.toISOString(),
  })
  expect((await list()).map((line) => line.client)).toEqual(['Nordwind Ω', 'Older'])
  expect(temp.events.at(-1)).toEqual({ kind: 'engagements-changed' })
})

test('the list counts the workflows that are not deleted', async () => {
  const { id: engagementId } = await create()
  const kept = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Kept' }))
  const gone = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Gone' }))
  valueOf(await temp.workbench['workflow.delete']({ workflowId: gone.id }))
  expect((await list())[0]?.workflowCount).toBe(1)
  const view = valueOf(await temp.workbench['engagement.open']({ engagementId }))
  expect(view.workflows.map((workflow) => workflow.id)).toEqual([kept.id])
})

test('an update replaces every detail and dates the change', async () => {
  const { id: engagementId } = await create()
  now = new Date('2026-11-23T12:00:00.000Z')
  const changed = { ...details, client: 'Südwind', consultants: [], endsOn: '2027-01-31' }
  expect(
    valueOf(await temp.workbench['engagement.update']({ engagementId, details: changed })),
  ).toMatchObject({
    ...changed,
    updatedAt: now.toISOString(),
    createdAt: '2026-11-22T12:00:00.000Z',
  })
})

test('archiving keeps it in the list, marked, and can be undone', async () => {
  const { id: engagementId } = await create()
  valueOf(await temp.workbench['engagement.archive']({ engagementId, archived: true }))
  expect((await list()).map((line) => line.archived)).toEqual([true])
  valueOf(await temp.workbench['engagement.archive']({ engagementId, archived: false }))
  expect((await list()).map((line) => line.archived)).toEqual([false])
})

describe('deleting', () => {
  test('takes it out of the list, and undo brings all of it back', async () => {
    const { id: engagementId } = await create()
    valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Returns' }))
    const deleted = valueOf(await temp.workbench['engagement.delete']({ engagementId }))
    expect(deleted.deletedAt).toBe(now.toISOString())
    expect(await list()).toEqual([])
    expect(valueOf(await temp.workbench['engagement.restore']({ engagementId })).deletedAt).toBeNull()
    expect((await list())[0]).toMatchObject({ id: engagementId, workflowCount: 1 })
  })

  test('leaves it in the list of those who ask for deleted ones too', async () => {
    const { id: engagementId } = await create()
    const kept = await create()
    valueOf(await temp.workbench['engagement.delete']({ engagementId }))
    const all = valueOf(await temp.workbench['engagement.list']({ withDeleted: true }))
    expect(all.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([
      [kept.id, null],
      [engagementId, now.toISOString()],
    ])
  })

  test('twice keeps the first date, so that the 30 days are not extended', async () => {
    const { id: engagementId } = await create()
    const first = valueOf(await temp.workbench['engagement.delete']({ engagementId }))
    now = new Date('2026-12-01T12:00:00.000Z')
    expect(valueOf(await temp.workbench['engagement.delete']({ engagementId })).deletedAt).toBe(
      first.deletedAt,
    )
  })

  test('is announced to the list and to the windows that show it', async () => {
    const { id: engagementId } = await create()
    valueOf(await temp.workbench['engagement.delete']({ engagementId }))
    expect(temp.events.slice(-2)).toEqual([
      { kind: 'engagement-changed', engagementId },
      { kind: 'engagements-changed' },
    ])
  })
})

test('removing for good is refused until it is deleted', async () => {
  const { id: engagementId } = await create()
  expect(await temp.workbench['engagement.purge']({ engagementId })).toMatchObject({
    ok: false,
    code: 'refused',
  })
  valueOf(await temp.workbench['engagement.delete']({ engagementId }))
  expect(await temp.workbench['engagement.purge']({ engagementId })).toEqual({ ok: true, value: null })
  expect(await temp.workbench['engagement.restore']({ engagementId })).toMatchObject({
    ok: false,
    code: 'not-found',
  })
})

describe('the sample', () => {
  const ports = () => ({ store: temp.store, now: () => now })

  test('is put into a database that never had an engagement, once', async () => {
    expect(ensureSample(ports())).toEqual({ ok: true, value: true })
    expect(ensureSample(ports())).toEqual({ ok: true, value: false })
    const [line, ...others] = await list()
    expect(others).toEqual([])
    expect(line).toMatchObject({ sample: true })
    expect(line?.workflowCount).toBeGreaterThanOrEqual(6)
  })

  test('does not come back when it was removed for good', async () => {
    ensureSample(ports())
    for (const { id: engagementId } of await list()) {
      valueOf(await temp.workbench['engagement.delete']({ engagementId }))
      valueOf(await temp.workbench['engagement.purge']({ engagementId }))
    }
    expect(ensureSample(ports())).toEqual({ ok: true, value: false })
    expect(await list()).toEqual([])
  })

  test('is not forced on somebody who already has an engagement', async () => {
    await create()
    expect(ensureSample(ports())).toEqual({ ok: true, value: false })
  })

  test('can be added again, as a second copy with ids of its own', async () => {
    const one = valueOf(await temp.workbench['engagement.addSample']({}))
    const two = valueOf(await temp.workbench['engagement.addSample']({}))
    const views = await Promise.all(
      [one, two].map(async ({ id }) =>
        valueOf(await temp.workbench['engagement.open']({ engagementId: id })),
      ),
    )
    const ids = views.flatMap((view) => [
      ...view.workflows.map((workflow) => workflow.id),
      ...view.catalogue.departments.map((entry) => entry.id),
      ...view.catalogue.systems.map((entry) => entry.id),
    ])
    expect(new Set(ids).size).toBe(ids.length)
    expect(views[0]?.workflows.map((workflow) => workflow.assessment.total)).toEqual(
      views[1]?.workflows.map((workflow) => workflow.assessment.total),
    )
  })
})

test('app.info is what the door said', async () => {
  expect(valueOf(await temp.workbench['app.info']({}))).toMatchObject({
    dataFolder: temp.folder,
    door: 'browser',
  })
})
