import { expect, test } from 'vitest'
import { addLane } from '#shared/model/edits/add-lane.ts'
import { growLane, setCollapsed } from '../../../renderer/state/map/actions/lanes.ts'
import { endHint, hintStore } from '../../../renderer/state/map/hint.ts'
import { selectDocument } from '../../../renderer/state/map/map-state.ts'
import { openTestMap } from './fake-workbench.ts'

test('a collapsed lane says why it gets no higher, and gets higher once it is open', () => {
  const { map } = openTestMap()
  const lane = () => selectDocument(map.store.getState()).lanes[0]
  map.edit('Add lane', (document) => addLane(document, { departmentId: 'd', at: 0 }))
  setCollapsed(map, true, 'd')
  const before = lane()
  growLane(map, 'd', 1)
  expect(lane()).toBe(before)
  expect(hintStore.getState().words).toBe('A collapsed lane has no height: expand it with →.')
  setCollapsed(map, false, 'd')
  expect(hintStore.getState().words).toBe('')
  growLane(map, 'd', 1)
  expect(lane()?.height).toBe((before?.height ?? 0) + 24)
  endHint()
})
