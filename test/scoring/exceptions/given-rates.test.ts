import { describe, expect, test } from 'vitest'
import { rateOf } from '../helpers/assess-sketch.ts'
import { sequence } from '../helpers/sequence.ts'
import { end, exception, node, path, sketch, start, step } from '../helpers/sketch.ts'

const handler = step('handler')

describe('rates that are missing, too high or counted', () => {
  test('no exception path', () => {
    expect(rateOf(sequence([]))).toEqual({ rate: null, basis: 'none', caveats: [] })
  })
  test('exception paths without any rate', () => {
    const map = sketch(
      [start(), step('a'), end(), handler],
      [path('start', 'a', 'end'), exception('a', 'handler')],
    )
    expect(rateOf(map)).toMatchObject({
      rate: null,
      basis: 'none',
      caveats: [expect.stringContaining('1 exception path')],
    })
  })
  test('paths without a rate among others count as 0 %, said aloud', () => {
    const map = sketch(
      [start(), step('a'), end(), handler],
      [
        path('start', 'a', 'end'),
        exception('a', 'handler', 0.1),
        exception('a', 'handler', undefined, 'other'),
      ],
    )
    expect(rateOf(map).rate).toBe(0.1)
    expect(rateOf(map).caveats).toEqual(['1 exception path carries no rate and counts as 0\u00a0%.'])
  })
  test('one rate is enough for a path that begins in several ways; rates of its beginnings add up', () => {
    const entry = (id: string, value?: number) =>
      node('event', id, {
        exceptionEntry: {
          event: 'timer',
          name: id,
          path: 'h',
          ...(value !== undefined && { rate: { kind: 'value', value } }),
        },
      })
    const map = (...entries: ReturnType<typeof entry>[]) =>
      sketch([start(), step('a'), end(), ...entries], [path('start', 'a', 'end')])
    expect(rateOf(map(entry('late', 0.1), entry('lost')))).toMatchObject({ rate: 0.1, caveats: [] })
    expect(rateOf(map(entry('late', 0.5), entry('lost', 0.5))).rate).toBe(0.75)
    expect(rateOf(map(entry('late'), entry('lost')))).toMatchObject({
      rate: null,
      basis: 'none',
      caveats: [expect.stringContaining('1 exception path')],
    })
  })
  test('rates of one step above 100 % are cut', () => {
    const map = sketch(
      [start(), step('a'), end(), handler],
      [path('start', 'a', 'end'), exception('a', 'handler', 0.7, 'x'), exception('a', 'handler', 0.7, 'y')],
    )
    expect(rateOf(map).rate).toBe(1)
    expect(rateOf(map).caveats).toEqual([expect.stringContaining('above 100\u00a0%')])
  })
  test('counted cases go before the map, with their Wilson interval', () => {
    const rate = rateOf(sequence([0.02]), { observedExceptions: { count: 18, of: 100 } })
    expect(rate).toMatchObject({ rate: 0.18, basis: 'observed' })
    expect(rate.interval?.map((limit) => Math.round(limit * 1000) / 1000)).toEqual([0.117, 0.267])
    expect(rate.caveats).toEqual([expect.stringContaining('The rates on the map give 2\u00a0%')])
  })
  test('more exceptions than cases are taken as every case', () => {
    expect(rateOf(sequence([]), { observedExceptions: { count: 9, of: 4 } })).toMatchObject({
      rate: 1,
      caveats: [expect.stringContaining('taken as every case')],
    })
  })
})
