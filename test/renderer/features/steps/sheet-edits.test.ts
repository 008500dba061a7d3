import { expect, test } from 'vitest'
import { fillDown, pasteBlock, writeRange } from '../../../../renderer/features/steps/sheet-edits.ts'
import { stepsOf } from '../../../../renderer/features/steps/sheet-rows.ts'
import { openTestMap, withStep } from '../../map/fake-workbench.ts'

function openThree() {
  const { map } = openTestMap()
  for (const name of ['a', 'b', 'c']) map.edit('Add step', withStep(name))
  const present = () => map.store.getState().history.present.document
  const rules = () => stepsOf(present()).map(({ characteristics }) => characteristics.rules)
  return { map, steps: stepsOf(present()), rules }
}

const column = { left: 1, right: 1 }

test('a range, a fill and a paste are one undo each', () => {
  const { map, steps, rules } = openThree()
  const last = steps.length - 1
  writeRange(map, steps, { top: 0, bottom: last, ...column }, () => 'y')
  expect(rules()).toEqual(steps.map(() => true))
  map.undo()
  expect(rules()).toEqual(steps.map(() => undefined))
  pasteBlock(map, steps, { top: 0, bottom: 0, ...column }, [['n']])
  fillDown(map, stepsOf(map.store.getState().history.present.document), { top: 0, bottom: last, ...column })
  expect(rules()).toEqual(steps.map(() => false))
  map.undo()
  map.undo()
  expect(rules()).toEqual(steps.map(() => undefined))
})

test('what lies beyond the table is counted', () => {
  const { map, steps } = openThree()
  const last = steps.length - 1
  const report = pasteBlock(map, steps, { top: last, bottom: last, ...column }, [['y'], ['y'], ['maybe']])
  expect(report).toMatchObject({ cells: 3, outside: 2, refused: [] })
})

test('while the map is locked every cell is refused with the reason, and none is called filled', () => {
  const { map, steps, rules } = openThree()
  map.lock('It is being played.')
  const report = pasteBlock(map, steps, { top: 0, bottom: 0, ...column }, [['y', 'n']])
  expect(report.refused.map(({ reason }) => reason)).toEqual(['It is being played.', 'It is being played.'])
  expect(rules()).toEqual(steps.map(() => undefined))
})

test('minutes that are typed take the others along and say so; pasted or filled down they never do', () => {
  const { map, steps } = openThree()
  const now = () => stepsOf(map.store.getState().history.present.document)
  const minutes = () => now().map(({ characteristics }) => characteristics.minutes)
  const all = { left: 6, right: 8 }
  pasteBlock(map, steps, { top: 0, bottom: 1, ...all }, [
    ['2', '3', '5'],
    ['9', '9', '9'],
  ])
  const known = { low: 2, likely: 3, high: 5 }
  const other = { low: 9, likely: 9, high: 9 }
  const { refused, cells } = pasteBlock(map, now(), { top: 0, bottom: 0, ...all }, [['99', '3', '5']])
  expect([minutes()[0], refused.length, cells]).toEqual([known, 3, 3])
  const words = fillDown(map, now(), { top: 0, bottom: 1, left: 8, right: 8 })
  expect([minutes()[1], words]).toEqual([other, expect.stringMatching(/^Likely 9 is more than high 5/)])
  const typed = writeRange(map, now(), { top: 0, bottom: 0, left: 6, right: 6 }, () => '4')
  expect(minutes()[0]).toEqual({ low: 4, likely: 4, high: 5 })
  expect(typed).toBe('Minutes likely (was 3) went along: low is at most likely, likely at most high.')
})
