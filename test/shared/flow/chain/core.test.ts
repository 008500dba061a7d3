import { expect, test } from 'vitest'
import { balanced, fromBelow } from '#shared/flow/chain/core.ts'
import type { CoreRows } from '#shared/flow/chain/core.ts'

/** A round of states, each handing on all but `leave` to the next. */
function round(size: number, leave: number): CoreRows {
  return {
    away: new Float64Array(size).fill(1),
    starts: Int32Array.from({ length: size + 1 }, (_, at) => at),
    ends: Int32Array.from({ length: size }, (_, at) => (at + 1) % size),
    weights: new Float64Array(size).fill(1 - leave),
  }
}

test('balancing and plain sweeps from below come to the same', () => {
  const bring = Float64Array.of(1, 0, 2, 0.5)
  const [one, other] = [balanced(round(4, 0.1), bring), fromBelow(round(4, 0.1), bring)]
  expect(other.settled).toBe(true)
  other.x.forEach((value, at) => expect(one?.[at]).toBeCloseTo(value, 9))
})

test('what a round that cases hardly leave collects is balanced in a few sweeps: 1 / leave', () => {
  const x = balanced(round(5, 1e-9), new Float64Array(5).fill(1))
  expect((x?.[0] ?? 0) * 1e-9).toBeCloseTo(1, 6)
})

test('where nothing ever leaves, no balance is found, and sweeps from below say that they did not settle', () => {
  const bring = new Float64Array(300).fill(1)
  const found = fromBelow(round(300, 0), bring)
  expect([balanced(round(300, 0), bring), found.settled]).toEqual([null, false])
  expect(found.x.every((value) => Number.isFinite(value) && value > 0)).toBe(true)
})

test('nothing brought in: nothing', () => {
  expect(balanced(round(3, 0.2), new Float64Array(3))).toEqual(new Float64Array(3))
})
