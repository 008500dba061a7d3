import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longest } from '../../electron/timing/block/longest.ts'

const exponential = (mean: number) => ({ mean, variance: mean * mean })
const fixed = (mean: number) => ({ mean, variance: 0 })

describe('the longest of times side by side', () => {
  test('E[max(Exp 1, Exp 3)] = 3.25, not 3 (method §6)', () => {
    const both = longest([exponential(1), exponential(3)])
    expect(both.mean).toBeCloseTo(3.25, 12)
    // E[max²] = 2·1² + 2·3² − 2·(3/4)²
    expect(both.variance).toBeCloseTo(2 + 18 - 2 * 0.75 ** 2 - 3.25 ** 2, 10)
  })

  test('fixed times give the plain maximum', () => {
    expect(longest([fixed(1), fixed(3), fixed(2)])).toEqual(fixed(3))
    expect(longest([])).toEqual(fixed(0))
  })

  test('a fixed and an exponential time: E[max(2, Exp 1)] = 2 + e⁻²', () => {
    expect(longest([fixed(2), exponential(1)]).mean).toBeCloseTo(2 + Math.exp(-2), 10)
  })

  test('two of the same that hardly vary: mean + sd / √π', () => {
    const near = { mean: 1000, variance: 100 }
    expect(longest([near, near]).mean).toBeCloseTo(1000 + 10 / Math.sqrt(Math.PI), 6)
    // Either side of where the gamma gives way to the normal.
    const wide = { mean: 100, variance: 10_000 / 399 }
    const narrow = { mean: 100, variance: 10_000 / 401 }
    expect(longest([wide, wide]).mean - longest([narrow, narrow]).mean).toBeLessThan(0.02)
  })

  test('is never shorter than any of them, and finite for any', () => {
    const time = fc.record({
      mean: fc.double({ min: 0, max: 1e7, noNaN: true }),
      variance: fc.double({ min: 0, max: 1e15, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 5 }), (times) => {
        const { mean, variance } = longest(times)
        expect(Number.isFinite(mean) && Number.isFinite(variance)).toBe(true)
        for (const each of times) expect(mean).toBeGreaterThanOrEqual(each.mean * (1 - 1e-6))
        expect(mean).toBeLessThanOrEqual(times.reduce((sum, each) => sum + each.mean, 0) * (1 + 1e-6))
      }),
      { numRuns: 500 },
    )
  })
})
