import { expect, test } from 'vitest'
import { emptyDocument } from '#shared/model/document.ts'
import { addNote } from '#shared/model/edits/add-note.ts'
import { park } from '#shared/model/edits/park.ts'
import { hintStore } from '../../../renderer/state/map/hint.ts'
import { touchesFlow } from '../../../renderer/state/map/touches-flow.ts'
import { smallDrawing } from '../../shared/model/edits/drawing.ts'
import { openTestMap, withStep } from './fake-workbench.ts'

const note = { id: 'n', text: '', position: { x: 0, y: 0 }, size: { width: 10, height: 10 } }
const idea = { id: 'p', kind: 'idea', text: 'Ask the bank' } as const

test('notes and the parking lot are no part of the flow; everything else is', () => {
  const before = smallDrawing()
  expect(touchesFlow(before, { ...before, notes: [note], parked: [idea] })).toBe(false)
  for (const part of ['nodes', 'edges', 'lanes'] as const) {
    expect(touchesFlow(before, { ...before, [part]: emptyDocument()[part] })).toBe(true)
  }
  expect(touchesFlow(before, { ...before, looseSystemIds: ['crm'] })).toBe(true)
})

test('a locked map takes notes and parked items, and says why it takes nothing else', () => {
  const { map } = openTestMap()
  const present = () => map.store.getState().history.present
  map.edit('Add step', withStep('second'))
  map.lock('It is being played.')
  const before = present()
  map.edit('Add step', withStep('third'))
  map.answer('Answer', { ...before.answers, casesPerYear: 5 })
  map.undo()
  map.rename('second')
  expect(map.store.getState().renaming).toBeNull()
  expect(present()).toBe(before)
  expect(hintStore.getState().words).toBe('It is being played.')
  map.edit('Add note', (document) => addNote(document, { note }))
  map.edit('Park', (document) => park(document, { item: idea }))
  expect(present().document).toMatchObject({ notes: [note], parked: [idea] })
  map.rename('n')
  expect(map.store.getState().renaming).toBe('n')
  map.lock(null)
  map.edit('Add step', withStep('third'))
  expect(present().document.nodes).toHaveLength(3)
})
