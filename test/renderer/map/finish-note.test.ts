import { beforeEach, describe, expect, test, vi } from 'vitest'
import { addNoteAt } from '../../../renderer/state/map/actions/add.ts'
import { dropNote, finishNote } from '../../../renderer/state/map/actions/finish-note.ts'
import { selectDocument } from '../../../renderer/state/map/map-state.ts'
import { undoLabel } from '../../../renderer/state/map/history.ts'
import { nothingSelected, selecting } from '../../../renderer/state/map/selection.ts'
import { openTestMap } from './fake-workbench.ts'

function setUp() {
  const { map } = openTestMap()
  map.select(selecting({ nodeIds: ['first'] }))
  addNoteAt(map)
  const state = () => map.store.getState()
  const notes = () => selectDocument(state()).notes
  return { map, state, notes, id: notes()[0]?.id ?? '' }
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

describe('a note that was just added', () => {
  test('goes again by Escape, and the step it is about is selected', () => {
    const { map, state, notes, id } = setUp()
    expect(state().renaming).toBe(id)
    dropNote(map, id)
    expect(notes()).toEqual([])
    expect(state()).toMatchObject({ renaming: null, selection: { nodeIds: ['first'] } })
    expect(undoLabel(state().history)).toBeNull()
  })

  test('goes again where it is left without a word, and whoever clicked elsewhere stays there', () => {
    const { map, state, notes, id } = setUp()
    finishNote(map, id, ' ', 'away')
    map.select(nothingSelected)
    vi.runAllTimers()
    expect(notes()).toEqual([])
    expect(state().selection).toEqual(nothingSelected)
  })

  test('goes again while a case is played, too, when nothing can be undone', () => {
    const { map, notes, id } = setUp()
    map.lock('A case is played.')
    dropNote(map, id)
    expect(notes()).toEqual([])
  })

  test('stays with what was written, and one undo takes both', () => {
    const { map, notes, id } = setUp()
    finishNote(map, id, 'Only on Mondays', 'enter')
    expect(notes()).toMatchObject([{ text: 'Only on Mondays' }])
    map.undo()
    expect(notes()).toEqual([])
  })
})

test('a note that was there before is left as it was by Escape, and may be emptied', () => {
  const { map, state, notes, id } = setUp()
  finishNote(map, id, 'Only on Mondays', 'enter')
  map.rename(id)
  dropNote(map, id)
  expect(notes()).toMatchObject([{ text: 'Only on Mondays' }])
  expect(state().renaming).toBeNull()
  finishNote(map, id, '', 'enter')
  expect(notes()).toMatchObject([{ text: '' }])
})
