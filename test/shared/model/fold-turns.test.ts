import { describe, expect, test } from 'vitest'
import { foldTurns, runWords } from '#shared/model/fold-turns.ts'
import type { Moment } from '#shared/model/history.ts'

/** Newest first; each goes on from the one below it. */
function made(...kinds: readonly (Moment['kind'] | Partial<Moment>)[]): Moment[] {
  return kinds.map((kind, at) => {
    const revision = kinds.length - at
    const given = typeof kind === 'string' ? { kind } : kind
    return {
      id: revision,
      revision,
      basedOn: revision - 1,
      kind: 'edit',
      summary: given.kind === 'edit' ? `Added ${revision}` : `Undone: added ${revision}`,
      savedAt: '2026-11-26T12:00:00.000Z',
      name: null,
      reason: null,
      ...given,
    }
  })
}

const ids = (moments: readonly Moment[]) => foldTurns(moments).map(({ id }) => id)

describe('a run of undos and redos', () => {
  test('is one line, which says how many and what', () => {
    const [line] = foldTurns(made('redo', 'undo', 'undo', 'edit', 'create'))
    expect(line?.turned).toEqual({ undone: ['added 4', 'added 3'], redone: ['added 5'] })
    expect(line?.turned && runWords(line.turned)).toBe('Undone: 2 changes, redone: 1')
    expect(ids(made('redo', 'undo', 'undo', 'edit', 'create'))).toEqual([5, 2, 1])
  })

  test('ends at an edit, at a moment that was named or noted, and where something lies between', () => {
    expect(ids(made('undo', 'edit', 'undo', 'edit'))).toEqual([4, 3, 2, 1])
    expect(ids(made('undo', { kind: 'undo', name: 'Agreed' }, 'undo'))).toEqual([3, 2])
    expect(ids(made({ kind: 'undo', reason: 'Before “Tidy layout”' }, 'undo'))).toEqual([2])
    // A save that went on from elsewhere.
    expect(ids(made({ kind: 'undo', basedOn: 1 }, 'undo', 'edit'))).toEqual([3, 2, 1])
  })

  test('of one is itself', () => {
    expect(foldTurns(made('undo', 'edit'))[0]).not.toHaveProperty('turned')
    expect(foldTurns([])).toEqual([])
  })
})
