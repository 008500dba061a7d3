import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Plan } from '#shared/model/plan.ts'
import { addSmallSample } from '../helpers/small-sample.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

let temp: TempWorkbench
let engagementId: string
beforeEach(async () => {
  temp = openTempWorkbench({ now: () => new Date('2026-11-22T12:00:00.000Z') })
  engagementId = await addSmallSample(temp.workbench, 3)
})
afterEach(() => temp.close())

const plan = async () => valueOf(await temp.workbench['plan.get']({ engagementId }))
const of = (given: Plan, key: string) => given.initiatives.find((initiative) => initiative.key === key)

function first(given: Plan): string {
  const initiative = given.initiatives[0]
  if (initiative === undefined) throw new Error('The sample has no initiative.')
  return initiative.key
}

test('a plan comes from the verdicts, and starts with the next quarter', async () => {
  const given = await plan()
  expect(given.initiatives.length).toBeGreaterThanOrEqual(3)
  expect(given.settings.startsOn).toBe('2027-01-01')
})

test('the same plan is not solved twice', async () => {
  expect(await plan()).toBe(await plan())
})

test('settings are kept, and the plan follows them', async () => {
  const { settings } = await plan()
  const changed = { ...settings, capacityPerWave: 500, waves: 2 }
  const answer = valueOf(await temp.workbench['plan.settings']({ engagementId, settings: changed }))
  expect(answer.settings).toEqual(changed)
  expect(answer.schedule.load).toHaveLength(2)
  expect(await plan()).toEqual(answer)
  expect(temp.events.at(-1)).toEqual({ kind: 'engagement-changed', engagementId })
})

describe('an edit of an initiative', () => {
  test('replaces the derived figures, and an empty one brings them back', async () => {
    const before = await plan()
    const key = first(before)
    const edited = valueOf(
      await temp.workbench['plan.edit']({ engagementId, edit: { key, value: 4321, effort: 12 } }),
    )
    expect(of(edited, key)).toMatchObject({
      value: { value: 4321, source: 'edited' },
      effort: { value: 12, source: 'edited' },
    })
    const undone = valueOf(await temp.workbench['plan.edit']({ engagementId, edit: { key } }))
    expect(of(undone, key)).toEqual(of(before, key))
  })

  test('replaces what was set before, so that a field left out falls back', async () => {
    const key = first(await plan())
    valueOf(await temp.workbench['plan.edit']({ engagementId, edit: { key, value: 4321 } }))
    const edited = valueOf(await temp.workbench['plan.edit']({ engagementId, edit: { key, effort: 12 } }))
    expect(of(edited, key)?.value.source).toBe('derived')
  })

  test.each(['nothing', 'none:automate'])('of the unknown initiative %s is not found', async (key) => {
    expect(await temp.workbench['plan.edit']({ engagementId, edit: { key } })).toMatchObject({
      ok: false,
      code: 'not-found',
      where: { element: key },
    })
  })

  test('that waits for an unknown initiative is not found', async () => {
    const key = first(await plan())
    const edit = { key, dependsOn: ['none:automate'] }
    expect(await temp.workbench['plan.edit']({ engagementId, edit })).toMatchObject({
      ok: false,
      code: 'not-found',
    })
  })

  test('that would close a circle is refused, and the plan stays', async () => {
    const before = await plan()
    const [one, two] = before.initiatives
      .filter(
        (initiative, index, all) =>
          all.findIndex((other) => other.workflowId === initiative.workflowId) === index,
      )
      .map((initiative) => initiative.key)
    const edit = (key = '', on = '') =>
      temp.workbench['plan.edit']({ engagementId, edit: { key, dependsOn: [on] } })
    valueOf(await edit(one, two))
    expect(await edit(two, one)).toMatchObject({
      ok: false,
      code: 'refused',
      where: { field: 'edit.dependsOn' },
    })
    expect(of(await plan(), two ?? '')).toEqual(of(before, two ?? ''))
  })
})
