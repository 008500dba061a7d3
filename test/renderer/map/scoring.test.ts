import { describe, expect, test } from 'vitest'
import { failure, success } from '#shared/lib/result.ts'
import { selectScoredThen } from '../../../renderer/state/map/map-state.ts'
import { broken, openTestMap, saved, settled, stale, verdictOf, withStep } from './fake-workbench.ts'

describe('live verdict', () => {
  test('comes with what is stored, and is asked for by nothing else', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    map.edit('Add b', withStep('b'))
    await answer('workflow.save', saved(2, verdictOf(5)))
    expect(map.store.getState()).toMatchObject({ assessment: { total: 5 }, save: { kind: 'saving' } })
    await answer('workflow.save', saved(3, verdictOf(7)))
    expect(map.store.getState()).toMatchObject({ assessment: { total: 7 }, save: { kind: 'saved' } })
    expect(asked('workflow.assess')).toHaveLength(0)
  })

  test('that says the same is the same object, part by part, so that nothing is drawn again', async () => {
    const { map, answer } = openTestMap()
    const scored = (total: number) => ({ ...verdictOf(total), caveats: ['No end is drawn.'] })
    const known = async (total: number, revision: number) => {
      map.edit('Add', withStep(`${revision}`))
      await answer('workflow.save', saved(revision, scored(total)))
      return map.store.getState().assessment
    }
    const first = await known(5, 2)
    expect(await known(5, 3)).toBe(first)
    const other = await known(6, 4)
    expect(other).toEqual(scored(6))
    expect(other.caveats).toBe(first.caveats)
  })

  test('is there when Saved is said', async () => {
    const { map, answer } = openTestMap()
    const totals: unknown[] = []
    map.store.subscribe(({ save, assessment }, before) => {
      if (save !== before.save && save.kind === 'saved') totals.push(assessment.total)
    })
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', saved(2, verdictOf(5)))
    expect(totals).toEqual([5])
  })

  test('is asked for where it did not come along', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', saved(2, null))
    expect(map.store.getState().save.kind).toBe('saved')
    expect(asked('workflow.assess')[0]?.input.document.nodes).toHaveLength(2)
    await answer('workflow.assess', success(verdictOf(6)))
    expect(map.store.getState().assessment.total).toBe(6)
  })

  test.each([['cannot be stored', broken] as const, ['is refused', stale] as const])(
    'of what %s follows the newest drawing all the same',
    async (_, why) => {
      const { map, asked, answer } = openTestMap()
      map.edit('Add a', withStep('a'))
      await answer('workflow.save', why)
      await answer('workflow.assess', success(verdictOf(5)))
      expect(map.store.getState().assessment.total).toBe(5)
      map.edit('Add b', withStep('b'))
      if (why === broken) await answer('workflow.save', why)
      await settled()
      expect(asked('workflow.assess').map(({ input }) => input.document.nodes.length)).toEqual([2, 3])
      await answer('workflow.assess', success(verdictOf(6)))
      expect(map.store.getState().assessment.total).toBe(6)
    },
  )

  test('of an older drawing never takes the place of a newer one', async () => {
    const { map, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', broken)
    map.edit('Add b', withStep('b'))
    await answer('workflow.save', saved(2, verdictOf(6)))
    await answer('workflow.save', saved(3, verdictOf(7)))
    await answer('workflow.assess', success(verdictOf(5)))
    expect(map.store.getState().assessment.total).toBe(7)
  })

  test('that failed leaves the last one standing and says so until the next one', async () => {
    const { map, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', broken)
    await answer('workflow.assess', broken)
    expect(map.store.getState()).toMatchObject({ assessment: { total: 4 }, scoreFailure: { code: 'disk' } })
    expect(selectScoredThen(map.store.getState())).toMatch(/^\d\d:\d\d$/)
    map.queue.retry()
    await answer('workflow.save', saved(2, verdictOf(6)))
    expect(selectScoredThen(map.store.getState())).toBeNull()
    expect(map.store.getState()).toMatchObject({ assessment: { total: 6 }, scoreFailure: null })
  })

  test('is asked for anew where other rules are in force', async () => {
    const { map, asked, answer } = openTestMap()
    map.scoreAnew()
    expect(asked('workflow.assess')).toHaveLength(1)
    await answer('workflow.assess', success(verdictOf(9)))
    expect(map.store.getState()).toMatchObject({ assessment: { total: 9 }, save: { kind: 'saved' } })
  })

  test('that failed is asked for again when the workbench answers again, and only then', async () => {
    const { map, asked, answer } = openTestMap()
    map.scoreAgain()
    expect(asked('workflow.assess')).toHaveLength(0)
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', saved(2, null))
    await answer('workflow.assess', broken)
    map.scoreAgain()
    expect(asked('workflow.assess')).toHaveLength(2)
    await answer('workflow.assess', success(verdictOf(6)))
    expect(map.store.getState()).toMatchObject({ assessment: { total: 6 }, scoreFailure: null })
  })
})

test.each(['not-found', 'corrupt', 'invalid'] as const)(
  'where a change cannot be told from its base (%s), the whole drawing is sent at once',
  async (code) => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', failure(code, 'Save the whole drawing.'))
    expect(asked('workflow.save')).toHaveLength(2)
    expect(asked('workflow.save')[1]?.input).toEqual(asked('workflow.save')[0]?.input)
    expect(map.store.getState().save.kind).toBe('saving')
    await answer('workflow.save', saved(2))
    expect(map.store.getState().save.kind).toBe('saved')
  },
)
