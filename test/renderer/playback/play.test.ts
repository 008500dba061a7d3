// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { setDocument } from '#shared/model/edits/set-document.ts'
import { hintStore } from '../../../renderer/state/map/hint.ts'
import {
  endPlayback,
  goBack,
  goOn,
  startPlayback,
  takeException,
} from '../../../renderer/state/map/playback/play.ts'
import { smallDrawing } from '../../shared/model/edits/drawing.ts'
import { openTestMap } from '../map/fake-workbench.ts'

const said = () => hintStore.getState().words

test('that no exception begins at a stop is said until the case moves on, or back', () => {
  const { map } = openTestMap()
  map.edit('Draw', (document) => setDocument(document, { next: smallDrawing() }))
  startPlayback(map)
  for (const move of [() => goOn(map), goBack]) {
    takeException(map)
    expect(said()).toBe('No exception path begins here.')
    move()
    expect(said()).toBe('')
  }
  endPlayback(map)
})
