import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endHint, hint, hintStore } from '../../../renderer/state/map/hint.ts'
import { selecting } from '../../../renderer/state/map/selection.ts'
import { openTestMap, withStep } from './fake-workbench.ts'

const words = () => hintStore.getState().words

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  endHint()
  vi.useRealTimers()
})

test('a hint is gone after some seconds; the next one has its own', () => {
  const { map } = openTestMap()
  hint(map, 'No exception path begins here.')
  vi.advanceTimersByTime(6000)
  hint(map, 'No other way above.')
  vi.advanceTimersByTime(6000)
  expect(words()).toBe('No other way above.')
  vi.advanceTimersByTime(6000)
  expect(words()).toBe('')
})

test('one about what was overtaken stays while things are only selected, and goes with the next edit', () => {
  const { map } = openTestMap()
  hint(map, 'Undo brings that back.', 'edit')
  map.rename('first')
  map.select(selecting({ nodeIds: ['first'] }))
  expect(words()).toBe('Undo brings that back.')
  map.edit('Add step', withStep('second'))
  expect(words()).toBe('')
})

test('it goes with the next action, and with the map', () => {
  const { map } = openTestMap()
  const actions = [
    () => map.select(selecting({ nodeIds: ['first'] })),
    () => map.edit('Add step', withStep('second')),
    () => map.rename('second'),
    endHint,
  ]
  for (const act of actions) {
    hint(map, 'Nothing leads here.')
    expect(words()).toBe('Nothing leads here.')
    act()
    expect(words()).toBe('')
  }
})
