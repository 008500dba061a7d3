import { describe, expect, test } from 'vitest'
import { success } from '#shared/lib/result.ts'
import { broken, openTestMap, verdictOf, withStep } from './fake-workbench.ts'

describe('live verdict', () => {
  test('one assessment is on its way at a time, and only the newest drawing follows', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    map.edit('Add b', withStep('b'))
    map.edit('Add c', withStep('c'))
    expect(asked('workflow.assess')).toHaveLength(1)
    await answer('workflow.assess', success(verdictOf(5)))
    expect(map.store.getState().assessment.total).toBe(5)
    expect(asked('workflow.assess')).toHaveLength(2)
    expect(asked('workflow.assess')[1]?.input.document.nodes).toHaveLength(4)
    await answer('workflow.assess', success(verdictOf(7)))
    expect(map.store.getState().assessment.total).toBe(7)
    expect(asked('workflow.assess')).toHaveLength(2)
  })

  test('a failed assessment leaves the last verdict standing and says so until the next one', async () => {
    const { map, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    await answer('workflow.assess', broken)
    expect(map.store.getState()).toMatchObject({ assessment: { total: 4 }, scoreFailure: { code: 'disk' } })
    map.edit('Add b', withStep('b'))
    await answer('workflow.assess', success(verdictOf(6)))
    expect(map.store.getState()).toMatchObject({ assessment: { total: 6 }, scoreFailure: null })
  })

  test('what could not be scored is asked for again when the workbench answers again, and only then', async () => {
    const { map, asked, answer } = openTestMap()
    map.scoreAgain()
    expect(asked('workflow.assess')).toHaveLength(0)
    map.edit('Add a', withStep('a'))
    await answer('workflow.assess', broken)
    map.scoreAgain()
    expect(asked('workflow.assess')).toHaveLength(2)
    await answer('workflow.assess', success(verdictOf(6)))
    expect(map.store.getState()).toMatchObject({ assessment: { total: 6 }, scoreFailure: null })
  })

  test('an answer is scored with the drawing as it stands', () => {
    const { map, asked } = openTestMap()
    map.answer('Answer', { overrides: {}, regulated: true })
    expect(asked('workflow.assess')[0]?.input).toMatchObject({ answers: { regulated: true } })
  })
})
