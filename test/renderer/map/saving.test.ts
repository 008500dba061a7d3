import { describe, expect, test, vi } from 'vitest'
import { broken, openTestMap, renamed, saved, settled, stale, withStep } from './fake-workbench.ts'

const stepsOf = (input: { document: { nodes: { id: string }[] } } | undefined) =>
  input?.document.nodes.map((node) => node.id)

describe('saving', () => {
  test('says Saved only after the workbench has confirmed the newest edit', async () => {
    const { map, answer } = openTestMap()
    expect(map.store.getState().save.kind).toBe('saved')
    map.edit('Add step', withStep('a'))
    expect(map.store.getState().save.kind).toBe('saving')
    await answer('workflow.save', saved(2))
    expect(map.store.getState().save).toMatchObject({ kind: 'saved', revision: 2 })
  })

  test('edits made while a save is on its way are stored one by one, each based on the revision before', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    map.edit('Add b', withStep('b'))
    map.undo()
    expect(asked('workflow.save')).toHaveLength(1)
    await answer('workflow.save', saved(2))
    expect(map.store.getState().save.kind).toBe('saving')
    const second = asked('workflow.save')[1]?.input
    expect(stepsOf(second)).toEqual(['first', 'a', 'b'])
    expect(second).toMatchObject({ baseRevision: 2, act: 'edit', label: 'Add b', summary: 'Added step b' })
    await answer('workflow.save', saved(3))
    const third = asked('workflow.save')[2]?.input
    expect(stepsOf(third)).toEqual(['first', 'a'])
    expect(third).toMatchObject({
      baseRevision: 3,
      act: 'undo',
      label: 'Add b',
      summary: 'Undone: added step b',
    })
    await answer('workflow.save', saved(4))
    expect(map.store.getState().save).toMatchObject({ kind: 'saved', revision: 4 })
  })

  test('an edit that joins one which still waits is stored with it; one that joins what was sent goes on with it', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'), { key: 'a' })
    map.edit('Rename', renamed('a', 'Check'), { joins: 'a' })
    map.edit('Add b', withStep('b'), { key: 'b' })
    map.edit('Rename', renamed('b', 'Pay'), { joins: 'b' })
    await answer('workflow.save', saved(2))
    expect(asked('workflow.save')[1]?.input).toMatchObject({ act: 'continue', summary: 'Added step Check' })
    await answer('workflow.save', saved(3))
    expect(asked('workflow.save')[2]?.input).toMatchObject({ act: 'edit', summary: 'Added step Pay' })
    await answer('workflow.save', saved(4))
    expect(asked('workflow.save')).toHaveLength(3)
  })

  test('a failed save keeps the edit, says why and when it tries again, and does', async () => {
    vi.useFakeTimers()
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', broken)
    const { save, history } = map.store.getState()
    expect(save).toMatchObject({ kind: 'failed', failure: broken })
    expect(history.present.document.nodes).toHaveLength(2)
    const pauses = []
    for (let round = 0; round < 7; round += 1) {
      const status = map.store.getState().save
      const wait = Date.parse(status.kind === 'failed' ? status.retryAt : '') - Date.now()
      pauses.push(wait / 1000)
      await vi.advanceTimersByTimeAsync(wait)
      expect(asked('workflow.save')).toHaveLength(round + 2)
      await answer('workflow.save', broken)
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30])
    map.queue.retry()
    expect(stepsOf(asked('workflow.save').at(-1)?.input)).toEqual(['first', 'a'])
    await answer('workflow.save', saved(2))
    expect(map.store.getState().save.kind).toBe('saved')
    vi.useRealTimers()
  })

  test('the next edit after a failure tries again at once, and what may have been stored is repeated as it was', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'), { key: 'a' })
    await answer('workflow.save', broken)
    map.edit('Rename', renamed('a', 'Check'), { joins: 'a' })
    expect(asked('workflow.save')[1]?.input).toEqual(asked('workflow.save')[0]?.input)
    await answer('workflow.save', saved(2))
    expect(asked('workflow.save')[2]?.input).toMatchObject({ baseRevision: 2, act: 'continue' })
  })

  test('a stale save stops saving and keeps the drawing until a choice is made', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', stale)
    expect(map.store.getState().save.kind).toBe('stale')
    map.edit('Add b', withStep('b'))
    await settled()
    expect(asked('workflow.save')).toHaveLength(1)
    expect(map.store.getState().save.kind).toBe('stale')
    expect(map.store.getState().history.present.document.nodes).toHaveLength(3)
  })

  test('answers are part of what is saved', async () => {
    const { map, asked, answer } = openTestMap()
    map.answer('Answer', { overrides: {}, customerExperience: 4 })
    expect(map.store.getState().save.kind).toBe('saving')
    expect(asked('workflow.save')[0]?.input).toMatchObject({
      workflowId: 'w1',
      answers: { overrides: {}, customerExperience: 4 },
      summary: 'Answered customer experience: 4',
    })
    await answer('workflow.save', saved(2))
    expect(map.store.getState().save).toMatchObject({ kind: 'saved', revision: 2 })
  })

  test('an edit that changes nothing is neither saved nor undoable', () => {
    const { map, asked } = openTestMap()
    map.edit('Nothing', (document) => document)
    map.edit('The same again', (document) => structuredClone(document))
    map.answer('The same answers', { overrides: {} })
    expect(asked('workflow.save')).toHaveLength(0)
    expect(map.store.getState().history.past).toHaveLength(0)
  })
})
