import { describe, expect, test } from 'vitest'
import { blockText } from '#shared/sheet/block.ts'
import {
  at,
  extended,
  isOneCell,
  moved,
  rangeOf,
  tabbed,
  within,
} from '../../../../renderer/features/steps/cursor.ts'
import { readBlock, underHeading } from '../../../../renderer/features/steps/read-block.ts'
import { actionFor } from '../../../../renderer/features/steps/sheet-keys.ts'

const size = { rows: 3, columns: 4 }
const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

describe('the cursor', () => {
  test('stops at the edges, and extends from where it stands', () => {
    expect(moved(at(0, 1), -1, 0, size)).toEqual(at(0, 1))
    expect(moved(at(1, 1), 5, 5, size)).toEqual(at(2, 3))
    const range = extended(extended(at(1, 2), 1, 0, size), 0, -1, size)
    expect(range).toEqual({ row: 1, column: 2, toRow: 2, toColumn: 1 })
    expect(rangeOf(range)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 })
    expect([isOneCell(range), isOneCell(at(1, 1))]).toEqual([false, true])
  })

  test('Tab goes from answer to answer, row by row, and out at either end', () => {
    expect(tabbed(at(0, 3), 1, size)).toEqual(at(1, 1))
    expect(tabbed(at(1, 1), -1, size)).toEqual(at(0, 3))
    expect(tabbed(at(1, 0), 1, size)).toEqual(at(1, 1))
    expect(tabbed(at(2, 3), 1, size)).toBeNull()
    expect(tabbed(at(0, 1), -1, size)).toBeNull()
    expect(tabbed(at(0, 0), -1, size)).toBeNull()
  })

  test('comes back into a table that became smaller', () => {
    expect(within(at(9, 3), size)).toEqual(at(2, 3))
  })
})

describe('keys', () => {
  const action = (key: string, more: Partial<typeof plain> = {}, cursor = at(1, 1)) =>
    actionFor({ ...plain, ...more, key }, cursor, size)

  test('answers, figures and what empties', () => {
    expect(action('y')).toEqual({ kind: 'type', text: 'y' })
    expect(action('7')).toEqual({ kind: 'type', text: '7' })
    expect(action(' ')).toEqual({ kind: 'next-answer' })
    expect(action('Delete')).toEqual({ kind: 'clear' })
    expect(action('d', { ctrlKey: true })).toEqual({ kind: 'fill-down' })
  })

  test('ranges: Shift, all, a column', () => {
    expect(action('ArrowDown', { shiftKey: true })).toEqual({
      kind: 'go',
      to: { row: 1, column: 1, toRow: 2, toColumn: 1 },
    })
    expect(action('ArrowDown', { shiftKey: true, ctrlKey: true }, at(0, 2))).toEqual({
      kind: 'go',
      to: { row: 0, column: 2, toRow: 2, toColumn: 2 },
    })
    expect(action('a', { ctrlKey: true })).toEqual({
      kind: 'go',
      to: { row: 0, column: 0, toRow: 2, toColumn: 3 },
      still: true,
    })
    expect(action(' ', { ctrlKey: true })).toEqual({
      kind: 'go',
      to: { row: 0, column: 1, toRow: 2, toColumn: 1 },
      still: true,
    })
  })

  test('Escape lets go of a range before it leaves the table', () => {
    const range = extended(at(0, 1), 1, 0, size)
    expect(action('Escape', {}, range)).toEqual({ kind: 'go', to: at(0, 1) })
    expect(action('Escape')).toEqual({ kind: 'leave' })
  })

  test.each([
    ['z', { ctrlKey: true }],
    ['c', { ctrlKey: true }],
    ['t', { altKey: true }],
    ['?', { shiftKey: true }],
    ['/', {}],
    ['F8', {}],
  ])('%s stays with the window', (key, more) => expect(action(key, more)).toBeNull())
})

describe('blocks from a spreadsheet', () => {
  test('keep empty cells and the last empty line, and read quoted ones', () => {
    expect(readBlock('y\t\r\n\t"a\nb"\r\n\r\n')).toEqual([
      ['y', ''],
      ['', 'a\nb'],
      ['', ''],
    ])
    expect(readBlock('1,5')).toEqual([['1,5']])
    const rows = [
      ['a\tb', 'c'],
      ['', '"d"'],
    ]
    expect(readBlock(blockText(rows))).toEqual(rows)
  })

  test('lose a first line of headings, which says the columns', () => {
    const lines = [['y', '9']]
    const under = (first: string[], names: string[] | null = null) =>
      underHeading([first, ...lines], names).columns
    expect(underHeading([['clear rules', 'Likely'], ...lines], null)).toEqual({
      block: lines,
      columns: ['rules', 'minutes.likely'],
    })
    expect(under(['Rules', 'y'])).toBeNull()
    expect(under(['Task', 'Rules', 'Notes', 'Value'], ['a'])).toEqual(['name', 'rules', null, 'value'])
    expect(under(['Low', 'Likely (min)', 'High', 'Done by a machine'])).toEqual([
      'minutes.low',
      'minutes.likely',
      'minutes.high',
      'automated',
    ])
    expect(under(['a', 'Rules'], ['a'])).toBeNull()
    expect(under(['Task', 'Notes'], ['a'])).toBeNull()
    expect(underHeading([['Clear rules']], null).columns).toBeNull()
  })
})
