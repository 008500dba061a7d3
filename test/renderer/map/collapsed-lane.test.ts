import { expect, test } from 'vitest'
import { addLane } from '#shared/model/edits/add-lane.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { bandAt, middleOf } from '#shared/model/edits/bands.ts'
import { addNoteAt } from '../../../renderer/state/map/actions/add.ts'
import { growLane, setCollapsed } from '../../../renderer/state/map/actions/lanes.ts'
import { endHint, hintStore } from '../../../renderer/state/map/hint.ts'
import { selectDocument } from '../../../renderer/state/map/map-state.ts'
import { selecting } from '../../../renderer/state/map/selection.ts'
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

test('a note about a step in a collapsed lane goes into that lane, which opens for its text', () => {
  const { map } = openTestMap()
  const drawing = () => selectDocument(map.store.getState())
  map.edit('Add lanes', (document) =>
    ['d', 'below'].reduce((current, departmentId, at) => addLane(current, { departmentId, at }), document),
  )
  const [node] = drawing().nodes
  map.edit('Give it to a lane', (document) =>
    assignDepartment(document, { nodeIds: [node?.id ?? ''], departmentId: 'd' }),
  )
  setCollapsed(map, true, 'd')
  map.select(selecting({ nodeIds: [node?.id ?? ''] }))
  addNoteAt(map)
  const [note] = drawing().notes
  expect(note?.about).toBe(node?.id)
  expect(
    bandAt(drawing(), middleOf(note ?? { position: { x: 0, y: 0 }, size: { width: 0, height: 0 } }))
      ?.departmentId,
  ).toBe('d')
  expect(drawing().lanes[0]?.collapsed ?? false).toBe(false)
})
