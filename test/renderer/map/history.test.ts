import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import { emptyDocument } from '#shared/model/document.ts'
import {
  followedHistory,
  record,
  startHistory,
  stepWords,
  turn,
  undoLabel,
} from '../../../renderer/state/map/history.ts'
import type { History } from '../../../renderer/state/map/history.ts'
import { randomEdits } from '../../shared/model/edits/random-edits.ts'
import { openTestMap, withStep } from './fake-workbench.ts'

const undo = (history: History) => turn(history, 'undo')
const redo = (history: History) => turn(history, 'redo')

const start = startHistory({ document: emptyDocument(), answers: noAnswers })

const histories: fc.Arbitrary<History> = randomEdits.map((edits) =>
  edits.reduce((history, edit, index) => {
    const document = edit(history.present.document)
    return record(history, { ...history.present, document }, `Edit ${index}`)
  }, start),
)

describe('what another window stored', () => {
  const step = (label: string, revisionId: number) => ({ label, revisionId })
  const own = record(start, start.present, 'Add step')
  const words = ({ past }: History) => past.map(stepWords)

  test('is named as that window’s, also once that goes on with it', () => {
    const past = [step('Add step', 1), step('Move', 2)]
    const followed = followedHistory(own, start.present, { past, future: [] })
    expect(words(followed)).toEqual(['Add step', 'Move, done in another window'])
    const again = followedHistory(followed, start.present, { past: [...past, step('Delete', 3)], future: [] })
    expect(words(again)).toEqual([
      'Add step',
      'Move, done in another window',
      'Delete, done in another window',
    ])
  })

  test('what this window restored is its own, beside what another stored before', () => {
    const past = [step('Add step', 1), step('Move', 2)]
    const followed = followedHistory(own, start.present, { past, future: [] })
    const restored = [...past, step('Restore', 3)]
    const answered = followedHistory(followed, start.present, { past: restored, future: [] }, 'this')
    expect(words(answered)).toEqual(['Add step', 'Move, done in another window', 'Restore'])
    expect(answered.past[2]?.at).toBeGreaterThan(followed.past[1]?.at ?? 0)
    // The news of it may come before the answer.
    const told = followedHistory(followed, start.present, { past: restored, future: [] })
    const then = followedHistory(told, start.present, { past: restored, future: [] }, 'this')
    expect(words(then)).toEqual(words(answered))
  })

  test('is the newest that happened, and what stands in the place of one’s own is not one’s own', () => {
    const followed = followedHistory(own, start.present, { past: [step('Move', 2)], future: [] })
    expect(words(followed)).toEqual(['Move, done in another window'])
    expect(followed.past[0]?.at).toBeGreaterThan(own.past[0]?.at ?? 0)
  })
})

describe('undo and redo', () => {
  test('undo after any edit brings back exactly what was', () => {
    fc.assert(
      fc.property(histories, randomEdits, (history, [edit]) => {
        const document = edit?.(history.present.document) ?? history.present.document
        const done = record(history, { ...history.present, document }, 'One more')
        expect(undo(done).present).toBe(history.present)
      }),
      { numRuns: 100 },
    )
  })

  test('redo after undo is as if nothing had happened, however often', () => {
    fc.assert(
      fc.property(histories, fc.nat(50), (history, times) => {
        const steps = Math.min(times, history.past.length)
        let there = history
        for (let step = 0; step < steps; step += 1) there = undo(there)
        for (let step = 0; step < steps; step += 1) there = redo(there)
        expect(there.present).toBe(history.present)
        expect(there.past).toEqual(history.past)
        expect(there.future).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('undoing everything leads back to the beginning', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let there = history
        while (there.past.length > 0) there = undo(there)
        expect(there.present).toBe(start.present)
        expect(undo(there)).toBe(there)
      }),
      { numRuns: 100 },
    )
  })

  test('a new edit forgets what could have been redone', () => {
    const one = record(start, { ...start.present }, 'One')
    expect(redo(record(undo(one), { ...start.present }, 'Two')).future).toEqual([])
  })

  test('an edit joins the one before it only while that is the newest and asks for it', () => {
    const added = record(start, { ...start.present }, 'Add step', { key: 'add:a' })
    const named = record(added, { ...start.present }, 'Name it', { joins: 'add:a' })
    expect(named.past).toHaveLength(1)
    expect(undoLabel(named)).toBe('Add step')
    expect(record(named, { ...start.present }, 'Name it again', { joins: 'add:a' }).past).toHaveLength(2)
  })
})

describe('the open map', () => {
  test('undo is saved like any edit, and the selection lets go of what is gone', () => {
    const { map, asked } = openTestMap()
    map.edit('Add a', withStep('a'), { select: { nodeIds: ['a'] } })
    map.undo()
    expect(map.store.getState().selection.nodeIds).toEqual([])
    expect(map.store.getState().history.present.document.nodes).toHaveLength(1)
    expect(asked('workflow.save')).toHaveLength(1)
    map.redo()
    expect(map.store.getState().history.present.document.nodes).toHaveLength(2)
  })

  test('answers are undone in the same row as edits', () => {
    const { map } = openTestMap()
    map.edit('Add a', withStep('a'))
    map.answer('Answer', { overrides: {}, casesPerYear: 100 })
    map.undo()
    expect(map.store.getState().history.present).toMatchObject({ answers: { overrides: {} } })
    expect(map.store.getState().history.present.document.nodes).toHaveLength(2)
    map.undo()
    expect(map.store.getState().history.present.document.nodes).toHaveLength(1)
  })
})
