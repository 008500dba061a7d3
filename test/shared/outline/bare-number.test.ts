import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { bareNumberIn } from '#shared/outline/line/bare-number.ts'
import { readInlineWays } from '#shared/outline/line/read-inline-way.ts'
import { readLine } from '#shared/outline/line/read-line.ts'
import { piecesOf, sourceOf } from '#shared/outline/line/structure.ts'
import { makeSketch } from '#shared/outline/sketch/make-sketch.ts'
import { mask } from '#shared/outline/parts/text.ts'

const options = { isDepartment: () => false, unknownPrefix: 'name' } as const

function readAll(text: string) {
  const source = sourceOf(text)
  return readInlineWays(source, piecesOf(source, { from: 0, to: text.length })).map(({ value }) => [
    value.label.text,
    value.share,
  ])
}

describe('a number without a sign', () => {
  test.each([
    ['approved 80', 'approved', 0.8],
    ['approved  12.5', 'approved', 0.125],
    ['approved 12,5', 'approved', 0.125],
    ['approved: 80', 'approved', 0.8],
    ['approved - 80', 'approved', 0.8],
    ['approved (80)', 'approved', 0.8],
    ['form 27 80', 'form 27', 0.8],
    ['all 100', 'all', 1],
    ['none 0', 'none', 0],
    ['no 20', 'no', 0.2],
    ['No: 20', 'No', 0.2],
    ['80', '', 0.8],
  ])('is a share: %s', (text, label, share) => {
    expect(readAll(text)).toEqual([[label, share]])
  })

  test.each([
    'form 27',
    'Type 2',
    'over 50',
    'more than 5',
    'up to 10',
    '> 50',
    '€ 50',
    'no. 7',
    'order no 20',
    '2–5',
    '2 – 5',
    '2 to 5',
    '1, 2',
    'over 1,000',
    'about 1,000',
    'approved 180',
    'at 10:30',
    'COVID-19',
    'Q2',
    'net 30',
    'version 1.2.3',
    String.raw`lot \27`,
  ])('belongs to the label: %s', (text) => {
    expect(readAll(text)).toEqual([[text.replace('\\', ''), null]])
  })

  test('behind “no” is its share on both sides of the slash, as most decisions are written', () => {
    expect(readAll('yes 80 / no 20')).toEqual([
      ['yes', 0.8],
      ['no', 0.2],
    ])
  })

  test('that alone tells two ways apart is a name, and one with a sign is a share whatever stands before it', () => {
    expect(readAll('Lot 1 / lot 2 / other')).toEqual([
      ['Lot 1', null],
      ['lot 2', null],
      ['other', null],
    ])
    expect(readAll('form 27 % / approved 80 / rejected 20')).toEqual([
      ['form', 0.27],
      ['approved', 0.8],
      ['rejected', 0.2],
    ])
  })

  test('that is small is a share only where the shares of all ways are told', () => {
    expect(readAll('Berlin 1 / Hamburg 2')).toEqual([
      ['Berlin 1', null],
      ['Hamburg 2', null],
    ])
    expect(readAll('faulty 5 / good 95')).toEqual([
      ['faulty', 0.05],
      ['good', 0.95],
    ])
    expect(readAll('approved 80 / query 5 / rejected')).toEqual([
      ['approved', 0.8],
      ['query', 0.05],
      ['rejected', null],
    ])
    expect(readAll('urgent 20 / normal')).toEqual([
      ['urgent', 0.2],
      ['normal', null],
    ])
  })

  test('on lines of their own is read beside those of the other ways', () => {
    const ways = (...lines: string[]) => {
      const raws = ['Where? ', ...lines.map((line) => `- ${line}`)]
      const sketch = makeSketch(
        raws.map((raw) => ({ raw, ids: {}, good: null, kind: null })),
        options,
      )
      return sketch.edges.map(({ label, share }) => [label, share])
    }
    expect(ways('Berlin 1', 'Berlin 2')).toEqual([
      ['Berlin 1', null],
      ['Berlin 2', null],
    ])
    expect(ways('Berlin 60', 'Berlin 40')).toEqual([
      ['Berlin 60', null],
      ['Berlin 40', null],
    ])
    expect(ways('Berlin 1', 'Hamburg 2', 'elsewhere')).toEqual([
      ['Berlin 1', null],
      ['Hamburg 2', null],
      ['elsewhere', null],
    ])
    expect(ways('faulty 5 → end', 'good 95 → end')).toEqual([
      ['faulty', 0.05],
      ['good', 0.95],
    ])
  })

  test('is read on every line of the outline where a share or rate is expected, and nowhere else', () => {
    expect(readLine('- approved 80 -> Pack', options).text).toMatchObject({
      way: { label: { text: 'approved' }, share: 0.8, bare: true },
    })
    expect(readLine('! Item missing 3', options).text).toMatchObject({
      exception: { name: { text: 'Item missing' }, rate: { kind: 'value', value: 0.03 }, bare: true },
    })
    expect(readLine('Credit OK? approved 80 / rejected', options).text).toMatchObject({
      node: { ways: [{ label: { text: 'approved' }, share: 0.8 }, { share: null }] },
    })
    expect(readLine('- yes: 80', options).text).toMatchObject({ way: { share: 0.8 }, node: null })
    expect(readLine('Fill in form 27', options).text).toMatchObject({
      node: { name: { text: 'Fill in form 27' } },
    })
    expect(readLine('Pick lot 27', options).text).toMatchObject({ node: { name: { text: 'Pick lot 27' } } })
  })

  law.prop([fc.string({ unit: fc.constantFrom(...'a1 0,.:-–(%\\') })])(
    'is at most 100, at the end of what was typed',
    (text) => {
      const found = bareNumberIn(mask(text))
      if (found === null) return
      expect(Number(found.figure.replace(',', '.'))).toBeLessThanOrEqual(100)
      expect(text.slice(found.index)).toContain(found.figure)
    },
  )
})
