import { expect, test } from 'vitest'
import { fillDown, writeRange } from '../../../../renderer/features/steps/sheet-edits.ts'
import { pasteBlock } from '../../../../renderer/features/steps/paste-block.ts'
import { stepsOf } from '../../../../renderer/features/steps/sheet-rows.ts'
import { openTestMap, renamed, withStep } from '../../map/fake-workbench.ts'

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
  expect(report).toMatchObject({ set: 1, outside: 2, refused: [] })
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
  const { refused, set } = pasteBlock(map, now(), { top: 0, bottom: 0, ...all }, [['99', '3', '5']])
  expect([minutes()[0], refused.length, set]).toEqual([known, 3, 0])
  const words = fillDown(map, now(), { top: 0, bottom: 1, left: 8, right: 8 })
  expect([minutes()[1], words]).toEqual([other, expect.stringMatching(/^Likely 9 is more than high 5/)])
  const typed = writeRange(map, now(), { top: 0, bottom: 0, left: 6, right: 6 }, () => '4')
  expect(minutes()[0]).toEqual({ low: 4, likely: 4, high: 5 })
  expect(typed).toBe('Minutes likely (was 3) went along: low is at most likely, likely at most high.')
})

const atFirstName = { top: 0, bottom: 0, left: 0, right: 0 }

function openNamed(...names: string[]) {
  const { map } = openTestMap()
  for (const name of names) map.edit('Add step', withStep(name))
  const now = () => stepsOf(map.store.getState().history.present.document)
  const said = () => Object.fromEntries(now().map(({ id, characteristics }) => [id, characteristics]))
  return { map, now, said }
}

test('under a heading of its own each pasted row goes to its step and each answer to its column', () => {
  const { map, now, said } = openNamed('a', 'b')
  const [first, second] = now()
  const report = pasteBlock(map, now(), atFirstName, [
    ['Activity', 'Value', 'Rules', 'Notes'],
    [second?.name.toUpperCase() ?? '', 'waste', 'n', 'x'],
    [first?.name ?? '', 'adds value', 'y', 'x'],
  ])
  expect(report).toMatchObject({ set: 4, empty: 0, refused: [], withRow: 0, outside: 2 })
  expect(said()).toMatchObject({
    [first?.id ?? '']: { value: 'adding', rules: true },
    [second?.id ?? '']: { value: 'waste', rules: false },
  })
})

test('an empty or missing cell changes nothing, under headings and without; only answers are counted', () => {
  const { map, now } = openNamed('a')
  const [first] = now()
  const one = { top: 0, bottom: 0, left: 0, right: 0 }
  const name = first?.name ?? ''
  pasteBlock(map, now(), one, [[name, 'y', 'n', 'y', 'y', 'waste', '2', '3', '5']])
  const before = now()[0]?.characteristics
  const headed = pasteBlock(map, now(), one, [
    ['Step', 'Clear rules', 'By machine', 'Value', 'Minutes low', 'Minutes likely', 'Minutes high'],
    [name, 'n', '', '–', '', '4', ''],
  ])
  expect(headed).toMatchObject({ set: 2, empty: 4, outside: 0, refused: [] })
  expect(now()[0]?.characteristics).toEqual({
    ...before,
    rules: false,
    minutes: { low: 2, likely: 4, high: 5 },
  })
  const plain = pasteBlock(map, now(), { top: 0, bottom: 0, ...column }, [['y', '', '']])
  expect(plain).toMatchObject({ set: 1, empty: 2 })
  expect(now()[0]?.characteristics).toMatchObject({ rules: true, structured: false, judgement: true })
})

test('a row whose name is no step fills nothing, and moves no other row to another step', () => {
  const { map, now } = openNamed('a', 'b')
  const [first, second] = now()
  const report = pasteBlock(map, now(), atFirstName, [
    ['What we do', 'y', 'y'],
    [first?.name ?? '', 'n', ''],
    [second?.name ?? '', 'y', ''],
    ['Unknown', 'y', 'y'],
  ])
  // The lines are told once, as what could be added; none stands for a step that has another name.
  expect(report).toMatchObject({ set: 2, empty: 2, refused: [], withRow: 0, outside: 0, ofStrangers: 4 })
  expect([report.strangers.length, report.mayRename]).toEqual([3, false])
  expect(now().map(({ characteristics }) => characteristics)).toEqual([{ rules: false }, { rules: true }, {}])
})

test('lines about steps that the map has not are kept whole, under headings; those without a name are counted', () => {
  const { map, now } = openNamed('a')
  const name = now()[0]?.name ?? ''
  const named = pasteBlock(map, now(), atFirstName, [
    [name, 'y', 'n'],
    ['New', 'y', 'n'],
    ['', '', ''],
    ['', 'y', ''],
  ])
  expect(named.strangers).toEqual([
    ['Step', 'Clear rules', 'Structured'],
    ['New', 'y', 'n'],
  ])
  expect(named.below).toBe(1)
  const headed = pasteBlock(map, now(), atFirstName, [
    ['Activity', 'Rules', 'Owner'],
    ['New', 'y', 'Desk'],
  ])
  expect(headed.strangers).toEqual([
    ['Activity', 'Rules', 'Owner'],
    ['New', 'y', 'Desk'],
  ])
  const unnamed = pasteBlock(map, now(), { top: 0, bottom: 0, ...column }, [
    ...now().map(() => ['y']),
    ['n'],
    [''],
  ])
  expect([unnamed.strangers, unnamed.below]).toEqual([[], 1])
})

test('a name that stands where another step is may be its new one; a name of several steps is refused', () => {
  const { map, now } = openNamed('a', 'b')
  const [, second] = now()
  const rest = [second?.name ?? '', 'y']
  const among = pasteBlock(map, now(), atFirstName, [['Other', 'y'], rest])
  expect(among).toMatchObject({ refused: [], ofStrangers: 1, mayRename: true })
  // At the end of the block they are new ones, wherever that comes to lie.
  const behind = pasteBlock(map, now(), { ...atFirstName, top: 1, bottom: 1 }, [rest, ['Other', 'y']])
  expect(behind).toMatchObject({ ofStrangers: 1, mayRename: false })
  map.edit('Name a', renamed('b', 'a'))
  const unclear = pasteBlock(map, now(), atFirstName, [['a', 'y']])
  const unnamed = pasteBlock(map, now(), atFirstName, [['', 'y']])
  expect([unclear, unnamed].map(({ refused: [cell] }) => cell?.reason)).toEqual([
    'The pasted row “a” fits several steps of this name: nothing of it went in.',
    'The pasted row has no name: nothing of it went in.',
  ])
})

test('steps made of the lines right after a paste join it under a name that is true of both', () => {
  const { map, now } = openNamed('a')
  const labels = () => map.store.getState().history.past.map(({ label }) => label)
  const before = labels()
  const name = now()[0]?.name ?? ''
  const { key } = pasteBlock(map, now(), atFirstName, [
    [name, 'y'],
    ['New', 'n'],
  ])
  map.edit('Import 1 step', withStep('x'), { joins: key })
  expect(labels()).toEqual([...before, 'Paste into the steps table'])
  map.edit('Import 1 step', withStep('y'), { joins: key })
  expect(labels()).toEqual([...before, 'Paste into the steps table', 'Import 1 step'])
  map.undo()
  map.undo()
  expect(now().map(({ characteristics }) => characteristics)).toEqual([{}, {}])
})
