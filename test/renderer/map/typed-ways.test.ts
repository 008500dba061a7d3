import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { FlowEdge } from '#shared/model/document.ts'
import {
  keptWords,
  patchOf,
  readWay,
  readWays,
  restWords,
  writeWay,
  writeWays,
} from '../../../renderer/state/map/actions/typed-ways.ts'

const flow: FlowEdge = { id: 'e', source: 'a', target: 'b', kind: 'sequence' }
const path: FlowEdge = { ...flow, kind: 'exception', exception: { event: 'timer', name: 'Late' } }

describe('what is typed of one edge', () => {
  test.each([
    ['yes 80 %', 'yes', 0.8],
    ['80%', '', 0.8],
    ['80', '', 0.8],
    ['yes 80', 'yes', 0.8],
    ['form 27', 'form 27', null],
    [String.raw`lot \27`, 'lot 27', null],
    ['over 1,000', 'over 1,000', null],
    ['', '', null],
  ])('a way out: %s', (text, label, share) => {
    expect(readWay(text, 'sequence')).toMatchObject({ label, share, problem: null })
  })

  test.each([
    ['item missing 3 %', 'item missing', { kind: 'value', value: 0.03 }],
    ['item missing 3 of 120', 'item missing', { kind: 'observed', count: 3, of: 120 }],
    ['no answer 2–5 %', 'no answer', { kind: 'range', low: 0.02, high: 0.05 }],
    ['item missing 3', 'item missing', { kind: 'value', value: 0.03 }],
    ['3', '', { kind: 'value', value: 0.03 }],
    ['broken', 'broken', null],
  ])('an exception path: %s', (text, label, rate) => {
    expect(readWay(text, 'exception')).toMatchObject({ label, rate, problem: null })
  })

  test('a number that stays in the label is told, with how it becomes a share', () => {
    expect(readWay('form 27', 'sequence').kept).toBe('27')
    expect(readWay('order no 7', 'exception').kept).toBe('7')
    expect(readWays('lot 1 / lot 2')[0]?.kept).toBe('1')
    expect(readWay('no 20', 'sequence').kept).toBeNull()
    expect(readWay(String.raw`lot \27`, 'sequence').kept).toBeNull()
    expect(keptWords('27')).toBe('27 stays in the label; write 27\u00a0% for a share.')
  })

  test('what cannot be is said', () => {
    expect(readWay('yes 180 %', 'sequence').problem).toContain('at most 100')
    expect(readWay('lost 9 of 3', 'exception').problem).toContain('more than all')
  })

  test('a figure that is taken out of the line is taken back, the kind of exception stays', () => {
    expect(patchOf(flow, readWay('yes', 'sequence'))).toEqual({ label: 'yes', probability: null })
    expect(patchOf(path, readWay('Too late', 'exception'))).toEqual({
      exception: { event: 'timer', name: 'Too late' },
      rate: null,
    })
  })
})

describe('all ways out in one line', () => {
  test('labels, shares and where they lead', () => {
    expect(readWays('approved 80% -> Pack / rejected / 5%')).toEqual([
      { label: 'approved', share: 0.8, target: 'Pack', bare: false, kept: null, problem: null },
      { label: 'rejected', share: null, target: null, bare: false, kept: null, problem: null },
      { label: '', share: 0.05, target: null, bare: false, kept: null, problem: null },
    ])
    expect(readWays(' ')).toEqual([])
    expect(readWays('approved 80 / form 27')).toMatchObject([
      { label: 'approved', share: 0.8, bare: true },
      { label: 'form 27', share: null, bare: false },
    ])
  })

  test('what the shares leave, exceed or lack', () => {
    expect(restWords([0.8, null])).toBe('20\u00a0% is left for the other way.')
    expect(restWords([0.5, null, null])).toBe('50\u00a0% is left for the other 2 ways.')
    expect(restWords([0.8, 0.3])).toBe('Adds up to 110\u00a0%: 10\u00a0% too much.')
    expect(restWords([0.8, 0.1])).toBe('Adds up to 90\u00a0%: 10\u00a0% is missing.')
    expect(restWords([0.8])).toBe('Only way out: 80\u00a0% — where do the other 20\u00a0% go?')
    expect(restWords([0.8, 0.2])).toBe('')
    expect(restWords([null, null])).toBe('')
  })
})

const label = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 16 }),
    fc.string({ unit: fc.constantFrom(...'ab 8%/->→\\:'), maxLength: 10 }),
  )
  .map((text) => text.trim())
const share = fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100))

law.prop([fc.array(fc.tuple(label, share), { minLength: 1, maxLength: 4 })])(
  'the written line reads back as what the edges say',
  (ways) => {
    const edges = ways.map(([text, probability], at): FlowEdge => ({
      ...flow,
      id: String(at),
      label: text,
      ...(probability === null ? {} : { probability }),
    }))
    for (const edge of edges) {
      const read = readWay(writeWay(edge), 'sequence')
      expect([read.label, read.share, read.problem]).toEqual([edge.label, edge.probability ?? null, null])
    }
    fc.pre(ways.length > 1 || edges[0]?.label !== '' || edges[0].probability !== undefined)
    const read = readWays(writeWays(edges)).map((piece) => [piece.label, piece.share, piece.target])
    expect(read).toEqual(ways.map(([text, probability]) => [text, probability, null]))
  },
)
