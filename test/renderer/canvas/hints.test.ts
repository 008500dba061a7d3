// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { setDocument } from '#shared/model/edits/set-document.ts'
import { copyInto } from '../../../renderer/features/canvas/clipboard.ts'
import { turnBy } from '../../../renderer/features/canvas/turn-by.ts'
import { hintStore } from '../../../renderer/state/map/hint.ts'
import { selecting } from '../../../renderer/state/map/selection.ts'
import { smallDrawing } from '../../shared/model/edits/drawing.ts'
import { openTestMap } from '../map/fake-workbench.ts'

const words = () => hintStore.getState().words

test('undo and redo with nothing left say so', async () => {
  const { map } = openTestMap()
  await turnBy(map, 'redo')
  expect(words()).toBe('Nothing to redo.')
  map.edit('Draw', (document) => setDocument(document, { next: smallDrawing() }))
  await turnBy(map, 'undo')
  expect(words()).toBe('')
  await turnBy(map, 'undo')
  expect(words()).toBe('Nothing to undo.')
})

test('what was copied is said', () => {
  const { map } = openTestMap()
  map.edit('Draw', (document) => setDocument(document, { next: smallDrawing() }))
  map.select(selecting({ nodeIds: ['check', 'pack'] }))
  expect(copyInto(map, { setData: () => {} } as unknown as DataTransfer, 'copy')).toBe(true)
  expect(words()).toBe('2 steps copied.')
})
