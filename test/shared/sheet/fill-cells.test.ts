import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { emptyDocument } from '#shared/model/document.ts'
import type { Characteristics, WorkflowDocument } from '#shared/model/document.ts'
import { createNode } from '#shared/model/create-node.ts'
import { blockText, laidOut, pasteRange } from '#shared/sheet/block.ts'
import { sheetColumns } from '#shared/sheet/columns.ts'
import { fillCells as fill } from '#shared/sheet/fill-cells.ts'
import type { CellEntry } from '#shared/sheet/cell-entry.ts'

/** As a paste fills them. */
const fillCells = (document: WorkflowDocument, entries: readonly CellEntry[]) =>
  fill(document, entries, 'stay')

function drawn(...characteristics: Characteristics[]): WorkflowDocument {
  const nodes = characteristics.map((each, index) => ({
    ...createNode('step', { id: `s${index}` }),
    name: `Step ${index}`,
    characteristics: each,
  }))
  return { ...emptyDocument(), nodes: [...nodes, createNode('end', { id: 'end' })] }
}

function entry(columnId: string, text: string, nodeId = 's0'): CellEntry {
  return { nodeId, columnId, text }
}

function said(document: WorkflowDocument, index = 0): Characteristics | undefined {
  const node = document.nodes[index]
  return node?.kind === 'step' ? node.characteristics : undefined
}

describe('answers as text', () => {
  test.each([
    ['rules', 'y', { rules: true }],
    ['rules', 'TRUE', { rules: true }],
    ['structured', ' No ', { structured: false }],
    ['judgement', '0', { judgement: false }],
    ['automated', 'x', { automated: true }],
    ['value', 'W', { value: 'waste' }],
    ['value', 'adds value', { value: 'adding' }],
    ['minutes.likely', '12', { minutes: { low: 12, likely: 12, high: 12 } }],
    ['minutes.likely', '1,5', { minutes: { low: 1.5, likely: 1.5, high: 1.5 } }],
    ['minutes.low', '2 h', { minutes: { low: 120, likely: 120, high: 120 } }],
    ['waiting.high', '3 h', { waiting: { low: 180, likely: 180, high: 180 } }],
    ['cost', '12.50', { cost: 12.5 }],
    ['people', '4', { people: 4 }],
    ['minutes.low', '1 200 min', { minutes: { low: 1200, likely: 1200, high: 1200 } }],
  ])('%s: %s', (columnId, text, expected) => {
    const { document, refused } = fillCells(drawn({}), [entry(columnId, text)])
    expect([said(document), refused]).toEqual([expected, []])
  })

  test.each([
    ['rules', 'maybe', /is no answer here. Write y \(yes\), n \(no\)/],
    ['value', 'yes', /is no answer here/],
    ['minutes.low', 'soon', /is no figure/],
    ['minutes.low', '-3', /is no figure/],
    ['minutes.low', '1,200', /two ways/],
    ['minutes.high', '99999999', /from 0 to 10000000/],
    ['people', '1.5', /whole number/],
    ['people', '0', /from 1 to 10000/],
    ['colour', 'y', /no such column/],
  ])('%s refuses %s and changes nothing', (columnId, text, reason) => {
    const before = drawn({ rules: true })
    const { document, refused } = fillCells(before, [entry(columnId, text)])
    expect(document).toBe(before)
    expect(refused).toEqual([{ ...entry(columnId, text), reason: expect.stringMatching(reason) }])
  })

  test('an empty text takes an answer back', () => {
    const before = drawn({ rules: true, value: 'waste', minutes: { low: 1, likely: 2, high: 3 } })
    const { document } = fill(before, [entry('rules', ''), entry('minutes.likely', '–')], 'follow')
    expect(said(document)).toEqual({ value: 'waste' })
  })
})

describe('minutes of one row', () => {
  const row = (low: string, likely: string, high: string) =>
    fillCells(drawn({ minutes: { low: 100, likely: 200, high: 300 } }), [
      entry('minutes.low', low),
      entry('minutes.likely', likely),
      entry('minutes.high', high),
    ])

  test('are what stands there, whatever was there before', () => {
    const { document, refused } = row('5', '10', '20')
    expect([said(document), refused]).toEqual([{ minutes: { low: 5, likely: 10, high: 20 } }, []])
  })

  test('an empty low or high follows the likely one', () => {
    expect(said(row('', '10', '').document)).toEqual({ minutes: { low: 10, likely: 10, high: 10 } })
  })

  test.each([
    [
      '99',
      '3',
      '5',
      ['minutes.low', 'minutes.likely'],
      /^Low 99 is more than likely 3, so it stays 100 \/ 200 \/ 300/,
    ],
    ['2', '3', '1', ['minutes.likely', 'minutes.high'], /^Likely 3 is more than high 1/],
    ['', '30', '20', ['minutes.likely', 'minutes.high'], /^Likely 30 is more than high 20/],
    ['1', 'soon', '3', ['minutes.likely'], /is no figure/],
  ])('%s, %s, %s are refused as a whole, and the cell is named', (low, likely, high, at, reason) => {
    const { document, refused } = row(low, likely, high)
    expect(said(document)).toEqual({ minutes: { low: 100, likely: 200, high: 300 } })
    expect(refused).toHaveLength(3)
    expect(refused.filter((cell) => reason.test(cell.reason)).map(({ columnId }) => columnId)).toEqual(at)
  })

  test.each([
    ['minutes.low', '250', /^Low 250 is more than likely 200/],
    ['minutes.high', '150', /^Likely 200 is more than high 150/],
    ['minutes.low', '', /cannot be empty alone/],
  ])('of one cell alone, %s “%s”, nothing is dragged along', (columnId, text, reason) => {
    const before = drawn({ minutes: { low: 100, likely: 200, high: 300 } })
    const { document, refused } = fillCells(before, [entry(columnId, text)])
    expect(document).toBe(before)
    expect(refused.map((cell) => cell.reason)).toEqual([expect.stringMatching(reason)])
  })

  test('a figure that is typed takes the others with it', () => {
    const before = drawn({ minutes: { low: 2, likely: 3, high: 5 } })
    const { document } = fill(before, [entry('minutes.low', '99')], 'follow')
    expect(said(document)).toEqual({ minutes: { low: 99, likely: 99, high: 99 } })
  })

  test('three empty cells take them away', () => {
    expect(said(row('', '', '').document)).toEqual({})
  })
})

test('a step that is gone is reported', () => {
  const { document, refused } = fillCells(drawn({}, {}), [
    entry('rules', 'y', 'gone'),
    entry('rules', 'y', 'end'),
    entry('rules', 'n', 's1'),
  ])
  expect(refused.map(({ nodeId }) => nodeId)).toEqual(['gone', 'end'])
  expect([said(document, 0), said(document, 1)]).toEqual([{}, { rules: false }])
})

const anyText = fc.oneof(
  fc.constantFrom('', 'y', 'n', 'a', 'waste', '5', '12', '7', 'maybe', '1,200', '-'),
  fc.string({ maxLength: 6 }),
)
const anyEntries = fc.uniqueArray(
  fc.record({
    nodeId: fc.constantFrom('s0', 's1', 'gone'),
    columnId: fc.constantFrom('name', ...sheetColumns.map(({ id }) => id)),
    text: anyText,
  }),
  { selector: ({ nodeId, columnId }) => `${nodeId} ${columnId}` },
)

law.prop([anyEntries])(
  'what is not refused stands there, or was left empty; minutes stay in order',
  (entries) => {
    const { document, refused } = fillCells(drawn({ minutes: { low: 1, likely: 8, high: 9 } }, {}), entries)
    const out = new Set(refused.map(({ nodeId, columnId }) => `${nodeId} ${columnId}`))
    for (const { nodeId, columnId, text } of entries) {
      const column = sheetColumns.find(({ id }) => id === columnId)
      const of = said(document, nodeId === 's1' ? 1 : 0)
      if (column === undefined || of === undefined || out.has(`${nodeId} ${columnId}`)) continue
      const read = column.read(text)
      const wanted = read.ok ? column.text(read.value({})) : 'refused'
      if (wanted !== '') expect(column.text(of)).toBe(wanted)
    }
    for (const index of [0, 1]) {
      const { low = 0, likely = 0, high = 0 } = said(document, index)?.minutes ?? {}
      expect(low <= likely && likely <= high).toBe(true)
    }
  },
)

law.prop([anyEntries])('what a cell shows, typed again, changes nothing', (entries) => {
  const { document } = fillCells(drawn({}, {}), entries)
  const again = document.nodes.flatMap((node) =>
    node.kind === 'step'
      ? sheetColumns.map((column) => entry(column.id, column.text(node.characteristics), node.id))
      : [],
  )
  expect(fillCells(document, again)).toEqual({ document, refused: [] })
})

describe('blocks', () => {
  const range = { top: 2, bottom: 5, left: 1, right: 1 }

  test('one cell fills the range, a longer block reaches beyond it', () => {
    expect(pasteRange(range, [['y']])).toEqual(range)
    expect(pasteRange(range, [['y'], ['n']])).toEqual(range)
    expect(pasteRange(range, [['y'], ['n'], ['y']])).toEqual({ ...range, bottom: 4 })
    expect(pasteRange(range, [['y', 'n', 'y']])).toEqual({ ...range, right: 3 })
  })

  test('are laid out from the first cell, again and again', () => {
    const texts = laidOut(range, [['y'], ['n']]).map(({ row, text }) => `${row}${text}`)
    expect(texts).toEqual(['2y', '3n', '4y', '5n'])
  })

  test('leave as spreadsheets take them', () => {
    expect(
      blockText([
        ['a', 'b\tc'],
        ['say "x"', ''],
      ]),
    ).toBe('a\t"b\tc"\n"say ""x"""\t')
  })
})
