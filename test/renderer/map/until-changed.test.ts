import { expect, test, vi } from 'vitest'
import { untilChanged } from '../../../renderer/state/map/until-changed.ts'
import { openTestMap, withStep } from './fake-workbench.ts'

test('what was said of a map holds until anything is done or undone, not while one selects or looks', () => {
  const { map } = openTestMap()
  map.edit('Add a', withStep('a'))
  const [byUndo, byEdit] = [vi.fn<() => void>(), vi.fn<() => void>()]
  untilChanged(map, byUndo)
  map.select({ ...map.store.getState().selection, nodeIds: ['a'] })
  expect(byUndo).not.toHaveBeenCalled()
  map.undo()
  untilChanged(map, byEdit)
  map.edit('Add b', withStep('b'))
  map.undo()
  expect([byUndo.mock.calls.length, byEdit.mock.calls.length]).toEqual([1, 1])
})
