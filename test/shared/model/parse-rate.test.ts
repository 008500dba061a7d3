import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRate, parseRate } from '#shared/model/parse-rate.ts'
import type { Rate } from '#shared/model/rate.ts'

describe('parseRate', () => {
  const cases: [string, Rate | null][] = [
    ['3 %', { kind: 'value', value: 0.03 }],
    ['3', { kind: 'value', value: 0.03 }],
    ['1,5%', { kind: 'value', value: 0.015 }],
    ['4.4\u00a0%', { kind: 'value', value: 0.044 }],
    ['2–5 %', { kind: 'range', low: 0.02, high: 0.05 }],
    ['2 % - 5 %', { kind: 'range', low: 0.02, high: 0.05 }],
    ['2 to 5', { kind: 'range', low: 0.02, high: 0.05 }],
    ['2–5 %, likely 3 %', { kind: 'range', low: 0.02, high: 0.05, likely: 0.03 }],
    ['3 of 120', { kind: 'observed', count: 3, of: 120 }],
    ['3/120', { kind: 'observed', count: 3, of: 120 }],
    ['0 of 40', { kind: 'observed', count: 0, of: 40 }],
    ['  ', null],
  ]
  test.each(cases)('reads “%s”', (text, rate) => {
    expect(parseRate(text)).toEqual({ ok: true, value: rate })
  })

  test.each([
    ['often', 'such as'],
    ['120 %', 'at most'],
    ['5–2 %', 'lower end'],
    ['130 of 120', 'Swap'],
    ['3 of 0', 'at least one'],
    ['2–5 %, likely 7 %', 'within the range'],
  ])('refuses “%s” and says what to type', (text, hint) => {
    const result = parseRate(text)
    expect(result.ok ? '' : result.message).toContain(hint)
  })

  test('reads back whatever it wrote', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000)
    const rate: fc.Arbitrary<Rate> = fc.oneof(
      share.map((value) => ({ kind: 'value' as const, value })),
      fc.tuple(share, share).map(([a, b]) => ({
        kind: 'range' as const,
        low: Math.min(a, b),
        high: Math.max(a, b),
      })),
      fc
        .tuple(fc.nat(500), fc.nat(500))
        .map(([a, b]) => ({ kind: 'observed' as const, count: Math.min(a, b), of: Math.max(a, b, 1) })),
    )
    fc.assert(
      fc.property(rate, (given) => {
        expect(parseRate(formatRate(given))).toEqual({ ok: true, value: given })
      }),
    )
  })
})
