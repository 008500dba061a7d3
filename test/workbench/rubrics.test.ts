import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
const stricter: Rubric = { ...defaultRubric, verdict: { automateUpTo: 6, hybridUpTo: 10 } }
const looser: Rubric = { ...defaultRubric, verdict: { automateUpTo: 9, hybridUpTo: 12 } }

let temp: TempWorkbench
let engagementId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
})
afterEach(() => temp.close())

const save = async (rubric: Rubric) => valueOf(await temp.workbench['rubric.save']({ engagementId, rubric }))
const inForce = async () => valueOf(await temp.workbench['engagement.open']({ engagementId })).rubric

test('an engagement starts with the method’s own rubric', async () => {
  expect(await inForce()).toEqual(defaultRubric)
})

test('each change gets a version of its own, whatever the window called it', async () => {
  expect((await save({ ...stricter, version: 'mine' })).version).toBe('1.0 + changes 1')
  expect((await save(looser)).version).toBe('1.0 + changes 2')
  expect(await inForce()).toEqual({ ...looser, version: '1.0 + changes 2' })
})

test('saving the rules in force changes nothing and announces nothing', async () => {
  const first = await save(stricter)
  const events = temp.events.length
  expect(await save({ ...stricter, version: 'again' })).toEqual(first)
  expect(temp.events).toHaveLength(events)
})

test('a reset brings version 1.0 back, and a version number is never used twice', async () => {
  await save(stricter)
  expect(valueOf(await temp.workbench['rubric.reset']({ engagementId }))).toEqual(defaultRubric)
  expect((await save(looser)).version).toBe('1.0 + changes 2')
})

test('saving rules equal to the method’s own is a reset', async () => {
  await save(stricter)
  expect(await save({ ...defaultRubric, version: 'mine' })).toEqual(defaultRubric)
})

test('the verdicts of the engagement follow it, and those of others do not', async () => {
  const other = valueOf(await temp.workbench['engagement.create'](details))
  await save(stricter)
  const create = (id: string) => temp.workbench['workflow.create']({ engagementId: id, name: 'W' })
  expect(valueOf(await create(engagementId)).assessment.rubricVersion).toBe('1.0 + changes 1')
  expect(valueOf(await create(other.id)).assessment.rubricVersion).toBe('1.0')
})

test('a damaged rubric is called corrupt, and a reset mends it', async () => {
  await save(stricter)
  temp.store.writer
    .prepare(
      `INSERT INTO rubrics (engagement_id, number, rubric, saved_at) VALUES (?, 9, '{"version":"1"}', 'now')`,
    )
    .run(engagementId)
  expect(await temp.workbench['engagement.open']({ engagementId })).toMatchObject({
    ok: false,
    code: 'corrupt',
  })
  valueOf(await temp.workbench['rubric.reset']({ engagementId }))
  expect(await inForce()).toEqual(defaultRubric)
})
