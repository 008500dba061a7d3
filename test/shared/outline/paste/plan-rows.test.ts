import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { checkDocument } from '#shared/model/invariants.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { namesFor } from '#shared/outline/graph/names.ts'
import { buildImport } from '#shared/outline/paste/build-import.ts'
import { readMinutes } from '#shared/outline/paste/cells.ts'
import { guessColumns } from '#shared/outline/paste/guess-columns.ts'
import { placeBeside } from '#shared/outline/paste/place-beside.ts'
import { planRows } from '#shared/outline/paste/plan-rows.ts'
import { listLines, recognise } from '#shared/outline/paste/recognise.ts'
import { wayWords } from '#shared/outline/paste/way-cell.ts'
import { sheetColumns } from '#shared/sheet/columns.ts'
import { roles } from '#shared/outline/paste/roles.ts'
import { randomDocument } from '../../model/edits/random-edits.ts'
import { flowOf, shop } from '../editing.ts'

const table = [
  [
    'No.',
    'Process step',
    'Owner',
    'IT system',
    'Duration',
    'Next step',
    'Condition',
    'Probability',
    'Exception',
    'Error rate',
    'Remarks',
  ],
  ['1', 'Check credit', 'Sales', 'CRM', '5 min', '', '', '', 'CRM down', '2%', 'by phone'],
  ['2', 'Credit OK?', '', '', '', '3; 5', 'yes; no', '0,8; 0,2', '', '', ''],
  ['3', 'Pack\ngoods', 'Warehouse', 'WMS', '5–10', '', '', '', '', '', ''],
  ['', '', '', 'Mail', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '', '', ''],
  ['4', 'Ship', '', '', '1 h 30', 'end', '', '', '', '', ''],
  ['5', 'Refuse', 'Sales', 'Mail', 'soon', 'Nowhere', '', '', '', '', ''],
]

test('the total below a table is no step, unless its kind says so', () => {
  const rows = [
    ['Step', 'Minutes', 'Kind'],
    ['Check', '5', ''],
    ['Sum up the claim', '2', ''],
    ['Total', '7', ''],
    ['Total:', '7', 'step'],
  ]
  const plan = planRows(rows, { header: true, roles: ['step', 'minutes', 'kind'] }, shop)
  expect(plan.steps.map(({ name }) => name)).toEqual(['Check', 'Sum up the claim', 'Total:'])
  expect(plan.reported).toMatchObject([{ row: 4, used: false }])
  expect(plan.reported[0]?.reason).toContain('looks like a total')
})

test('a steps table that Baton copied becomes its steps, without the heading and with every answer', () => {
  const titles = ['Step', ...sheetColumns.map(({ title }) => title)]
  const answers = ['yes', 'no', 'yes', 'no', 'waste', '2', '3', '5', '', '', '', '12', '2']
  const rows = [titles, ['Complete?', ...answers], ['Send', ...answers.with(5, '99')]]
  const columns = guessColumns(rows, shop)
  expect(columns).toEqual({ header: true, roles: ['step', ...sheetColumns.map(() => 'answer')] })
  const plan = planRows(rows, columns, shop)
  const made = buildImport(plan, namesFor(emptyDocument(), shop)).document.nodes
  const said = { rules: true, structured: false, judgement: true, automated: false, value: 'waste' }
  const others = { cost: 12, people: 2 }
  expect(made).toMatchObject([
    {
      kind: 'step',
      name: 'Complete?',
      characteristics: { ...said, ...others, minutes: { low: 2, likely: 3, high: 5 } },
    },
    { kind: 'step', name: 'Send', characteristics: { ...said, ...others } },
  ])
  expect(plan.remarks.map(({ row, message }) => `${row} ${message}`)).toEqual([
    expect.stringMatching(/^3 Minutes low “99” left out. Low 99 is more than likely 3/),
    expect.stringMatching(/^3 Minutes likely/),
    expect.stringMatching(/^3 Minutes high/),
  ])
})

describe('shares behind the conditions of a table', () => {
  const waysOf = (way: string, share = '') => {
    const rows = [
      ['Step', 'Next step', 'Condition', 'Share'],
      ['Covered?', 'Pay; Refuse', way, share],
      ['Pay', 'end', '', ''],
      ['Refuse', 'end', '', ''],
    ]
    return planRows(rows, guessColumns(rows, shop), shop).steps[0]?.ways
  }
  const read = [
    { label: 'covered', share: 0.85, to: 'Pay' },
    { label: 'not covered', share: 0.15, to: 'Refuse' },
  ]

  test('are read as on the map, with and without a sign', () => {
    expect(waysOf('covered 85; not covered 15')).toEqual(read)
    expect(waysOf('covered 85 %; not covered 15%')).toEqual(read)
    expect(waysOf('yes 80; no 20')).toMatchObject([{ share: 0.8 }, { label: 'no', share: 0.2 }])
    expect(wayWords(read)).toBe('covered\u00a085\u00a0%, not covered\u00a015\u00a0%')
  })

  test('stay in the label where it is counted, and where a column of its own has them', () => {
    expect(waysOf('form 27; over 50')).toMatchObject([
      { label: 'form 27', share: null },
      { label: 'over 50', share: null },
    ])
    expect(waysOf('lot 1; lot 2')).toMatchObject([{ label: 'lot 1' }, { label: 'lot 2' }])
    expect(waysOf('class 85; other 15', '90%; 10%')).toMatchObject([
      { label: 'class 85', share: 0.9 },
      { label: 'other 15', share: 0.1 },
    ])
    expect(waysOf(String.raw`C:\in / out -> x; [a]`)).toMatchObject([
      { label: String.raw`C:\in / out -> x`, share: null },
      { label: '[a]', share: null },
    ])
  })
})

describe('a table from Excel', () => {
  const columns = guessColumns(table, shop)
  const plan = planRows(table, columns, shop)

  test('its columns are told by what stands above them', () => {
    expect(columns).toEqual({
      header: true,
      roles: [
        'id',
        'step',
        'department',
        'systems',
        'minutes',
        'next',
        'way',
        'share',
        'exception',
        'rate',
        'comment',
      ],
    })
  })

  test('without a heading they are told by what stands in them', () => {
    const body = [
      ['1', 'Check the credit of the customer', 'Sales', 'CRM', '5 min', '80%'],
      ['2', 'Pack the goods', 'Warehouse', 'WMS, Mail', '10', '20 %'],
    ]
    expect(guessColumns(body, shop)).toEqual({
      header: false,
      roles: ['id', 'step', 'department', 'systems', 'minutes', 'share'],
    })
  })

  test('every row is a step or reported, and what could not be read is remarked', () => {
    expect(plan.steps.map(({ row, name, department }) => [row, name, department])).toEqual([
      [2, 'Check credit', 'Sales'],
      [3, 'Credit OK?', 'Sales'],
      [4, 'Pack goods', 'Warehouse'],
      [7, 'Ship', 'Warehouse'],
      [8, 'Refuse', 'Sales'],
    ])
    expect(plan.steps[2]).toMatchObject({
      systems: ['WMS', 'Mail'],
      minutes: { low: 5, likely: 7.5, high: 10 },
    })
    expect(plan.reported.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'No name of a step: added to “Pack goods” above.'],
      [6, 'The row is empty.'],
    ])
    expect(plan.remarks).toEqual([
      { row: 8, message: 'Minutes “soon” is not a time, so it is left out. Write 5, 5–10 or 1 h 30.' },
    ])
  })

  test('it is drawn: rows lead to the next, to the rows they name, and to ends', () => {
    const { document, remarks } = buildImport(plan, namesFor(emptyDocument(), shop))
    expect(flowOf(document)).toEqual([
      'Check credit ! end (CRM down)',
      'Check credit → Credit OK?',
      'Credit OK? → Pack goods (yes 80%)',
      'Credit OK? → Refuse (no 20%)',
      'Pack goods → Ship',
      'Ship → end',
    ])
    expect(remarks).toEqual([
      { row: 8, message: '“Nowhere” is no step of this table, so nothing leads there.' },
    ])
    expect(document.nodes[0]).toMatchObject({ comment: 'by phone', systemIds: ['crm'] })
  })
})

test('a row that names nothing ends where the row below begins another way; one that is only led back to goes on', () => {
  const rows = [
    ['Step', 'Followed by'],
    ['Receive', ''],
    ['Check', ''],
    ['Covered?', 'Pay; Write refusal'],
    ['Pay', ''],
    ['Write refusal', 'Check'],
  ]
  const made = planRows(rows, guessColumns(rows, shop), shop)
  const { document, remarks } = buildImport(made, namesFor(emptyDocument(), shop))
  expect(flowOf(document)).toEqual([
    'Receive → Check',
    'Check → Covered?',
    'Covered? → Pay',
    'Covered? → Write refusal',
    'Write refusal → Check',
  ])
  expect(remarks).toEqual([
    {
      row: 5,
      message: '“Pay” names no next step, and “Write refusal” below follows “Covered?”, so it ends here.',
    },
  ])
})

test.each([
  ['5', [5, 5, 5]],
  ['5 min', [5, 5, 5]],
  ['1,5 h', [90, 90, 90]],
  ['1h30', [90, 90, 90]],
  ['0:05', [5, 5, 5]],
  ['01:30:00', [90, 90, 90]],
  ['5-10 min', [5, 7.5, 10]],
  ['5–10 (6)', [5, 6, 10]],
  ['soon', null],
  ['10-5', null],
  ['', null],
])('%s is read as minutes', (text, expected) => {
  const minutes = readMinutes(text)
  expect(minutes && [minutes.low, minutes.likely, minutes.high]).toEqual(expected)
})

test('lists and tables are told apart', () => {
  expect(recognise('Check credit')).toBe('line')
  expect(recognise('Check credit\nPack, then ship')).toBe('lines')
  expect(recognise('- Check\n- Pack')).toBe('list')
  expect(recognise('1. Check\n2) Pack\n2.1 Load')).toBe('list')
  expect(recognise('Check\tSales')).toBe('table')
  expect(recognise('a;b;c\nd;"e;x";f')).toBe('table')
  expect(listLines('1. Check\n   a) by phone\n- [ ] **Pack**\n\nShip')).toEqual([
    'Check',
    '   by phone',
    'Pack',
    'Ship',
  ])
})

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Check',
    'Sales',
    '80%',
    '0,5',
    '5 min',
    '3 of 20',
    'CRM, Mail',
    '1',
    '2; 3',
    'end',
    'Start',
    'OK?',
    'x\ny',
  ),
  fc.string({ maxLength: 10 }),
)
const anyTable = fc.tuple(
  fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
  fc.array(fc.constantFrom(...roles), { minLength: 8, maxLength: 8 }),
  fc.boolean(),
)

test.prop([anyTable])(
  'rows in are steps made and rows reported, whatever they hold',
  ([rows, chosen, header]) => {
    const columns = { roles: chosen, header }
    const plan = planRows(rows, columns, shop)
    const body = header ? rows.length - Math.min(1, rows.length) : rows.length
    expect(plan.steps.length + plan.reported.length).toBe(body)
    expect(guessColumns(rows, shop).roles.length).toBe(Math.max(0, ...rows.map((row) => row.length)))
    const { document } = buildImport(plan, namesFor(emptyDocument(), shop))
    expect(checkDocument(layoutDocument(document))).toEqual([])
  },
)

test.prop([randomDocument, anyTable], { numRuns: 50 })(
  'what is put beside a map leaves the map as it is',
  (map, [rows, chosen]) => {
    const plan = planRows(rows, { roles: chosen, header: false }, shop)
    const { document } = buildImport(plan, namesFor(emptyDocument(), shop))
    const whole = placeBeside(map, layoutDocument(document))
    expect(checkDocument(whole)).toEqual([])
    expect(whole.nodes.slice(0, map.nodes.length).map(({ id, position }) => [id, position.x])).toEqual(
      map.nodes.map(({ id, position }) => [id, position.x]),
    )
  },
)
