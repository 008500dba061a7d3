import { describe, expect, test } from 'vitest'
import { saveStateOf } from '../../../renderer/state/map/save-words.ts'
import { broken, openTestMap, saved, settled, stale, withStep } from './fake-workbench.ts'

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

  test('edits made while a save is on its way are stored together, based on its revision', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    map.edit('Add b', withStep('b'))
    map.edit('Add c', withStep('c'))
    expect(asked('workflow.save')).toHaveLength(1)
    await answer('workflow.save', saved(2))
    expect(map.store.getState().save.kind).toBe('saving')
    const second = asked('workflow.save')[1]?.input
    expect(stepsOf(second)).toEqual(['first', 'a', 'b', 'c'])
    expect(second).toMatchObject({ baseRevision: 2, summary: 'Add b; Add c' })
    await answer('workflow.save', saved(3))
    expect(map.store.getState().save).toMatchObject({ kind: 'saved', revision: 3 })
    expect(asked('workflow.save')).toHaveLength(2)
  })

  test('a failed save keeps the edit, says why and what to do, and is retried', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', broken)
    const { save, history } = map.store.getState()
    expect(saveStateOf(save)).toEqual({ kind: 'failed', message: `Not saved. ${broken.message}` })
    expect(history.present.document.nodes).toHaveLength(2)
    map.queue.retry()
    expect(stepsOf(asked('workflow.save')[1]?.input)).toEqual(['first', 'a'])
    await answer('workflow.save', saved(2))
    expect(map.store.getState().save.kind).toBe('saved')
  })

  test('the next edit after a failure tries again with everything', async () => {
    const { map, asked, answer } = openTestMap()
    map.edit('Add a', withStep('a'))
    await answer('workflow.save', broken)
    map.edit('Add b', withStep('b'))
    expect(asked('workflow.save')[1]?.input).toMatchObject({ baseRevision: 1, summary: 'Add a; Add b' })
    expect(stepsOf(asked('workflow.save')[1]?.input)).toEqual(['first', 'a', 'b'])
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

  test('answers are saved too, and are part of Saved', async () => {
    const { map, asked, answer } = openTestMap()
    map.answer('Answer', { overrides: {}, customerExperience: 4 })
    expect(map.store.getState().save.kind).toBe('saving')
    expect(asked('workflow.answer')[0]?.input).toEqual({
      workflowId: 'w1',
      answers: { overrides: {}, customerExperience: 4 },
    })
    await answer('workflow.answer', { ok: true, value: map.store.getState().assessment })
    expect(map.store.getState().save).toMatchObject({ kind: 'saved', revision: 1 })
  })

  test('an edit that changes nothing is neither saved nor undoable', () => {
    const { map, asked } = openTestMap()
    map.edit('Nothing', (document) => document)
    expect(asked('workflow.save')).toHaveLength(0)
    expect(map.store.getState().history.past).toHaveLength(0)
  })
})
