import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMove, noMoves } from '#shared/flow/chain/moves.ts'
import { cutOut, cutOutLike } from '#shared/flow/chain/region.ts'
import type { ChainWeights } from '#shared/flow/chain/region.ts'
import type { SolvedChain } from '#shared/flow/chain/solve.ts'
import { countUp } from '#shared/lib/ints.ts'

/** Any substochastic chain whose states all leave with at least a little weight; its rows add up to 1 with `leaves`. */
const anyChain = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc
    .array(
      fc.record({
        leave: fc.integer({ min: 1, max: 50 }),
        ways: fc.array(fc.tuple(fc.nat(size - 1), fc.integer({ min: 1, max: 50 })), { maxLength: 4 }),
      }),
      { minLength: size, maxLength: size },
    )
    .map((states): ChainWeights => {
      const totals = states.map(({ leave, ways }) => ways.reduce((sum, [, weight]) => sum + weight, leave))
      return {
        moves: states.map(({ ways }, u) => {
          const row = noMoves()
          for (const [v, weight] of ways) addMove(row, v, weight / (totals[u] ?? 1))
          return row
        }),
        leaves: states.map(({ leave }, u) => leave / (totals[u] ?? 1)),
      }
    }),
)

/** The whole chain as one region: cases may begin at every state. */
function solve(chain: ChainWeights): SolvedChain {
  return cutOut(chain, countUp(chain.moves.length), () => false).solved
}

/** (I − Q)⁻¹ by adding up powers of Q: slow, plain, and another way. */
function powers({ moves }: ChainWeights, from: number): number[] {
  const sum = moves.map(() => 0)
  let now: number[] = moves.map((_, u) => (u === from ? 1 : 0))
  for (let round = 0; round < 4000; round += 1) {
    const next = moves.map(() => 0)
    now.forEach((weight, u) => {
      sum[u] = (sum[u] ?? 0) + weight
      const { to, weights } = moves[u] ?? noMoves()
      to.forEach((v, at) => (next[v] = (next[v] ?? 0) + weight * (weights[at] ?? 0)))
    })
    now = next
  }
  return sum
}

/** A round of states with branches, jumps ahead and ways back, left at its end only. */
const longLoop = fc
  .record({
    size: fc.integer({ min: 201, max: 400 }),
    jumps: fc.array(fc.tuple(fc.nat(399), fc.integer({ min: -30, max: 30 })), { maxLength: 60 }),
    back: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
  })
  .map(({ size, jumps, back }): ChainWeights => {
    const moves = countUp(size).map((u) => {
      const row = noMoves()
      const last = u === size - 1
      const aside = last ? [] : jumps.filter(([at]) => at % size === u)
      for (const [, by] of aside) addMove(row, (u + by + size) % size, 0.4 / aside.length)
      addMove(row, (u + 1) % size, last ? back : aside.length > 0 ? 0.6 : 1)
      return row
    })
    return { moves, leaves: moves.map((_, u) => (u === size - 1 ? 1 - back : 0)) }
  })

/** States that lead to eight others each, wherever they are; of ten thousand cases a few leave at each. */
const knot = fc
  .record({
    size: fc.integer({ min: 220, max: 300 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    leave: fc.double({ min: 1e-4, max: 1e-2, noNaN: true }),
  })
  .map(({ size, seed, leave }): ChainWeights => {
    let drawn = seed
    const draw = () => (drawn = (drawn * 48_271) % 2_147_483_647)
    const moves = countUp(size).map((u) => {
      const to = new Set(countUp(8).map(() => draw() % size))
      to.delete(u)
      return { to: [...to], weights: [...to].map(() => (1 - leave) / to.size) }
    })
    return { moves, leaves: moves.map(() => leave) }
  })

/** (I − Q)⁻¹ by Gauss and Jordan. */
function denseInverse({ moves }: ChainWeights): Float64Array[] {
  const size = moves.length
  const rows = moves.map(({ to, weights }, u) => {
    const row = new Float64Array(2 * size)
    row[u] = 1
    row[size + u] = 1
    to.forEach((v, at) => (row[v] = (row[v] ?? 0) - (weights[at] ?? 0)))
    return row
  })
  rows.forEach((pivot, p) => {
    const by = pivot[p] ?? 1
    for (let at = 0; at < 2 * size; at += 1) pivot[at] = (pivot[at] ?? 0) / by
    rows.forEach((row, r) => {
      const times = row[p] ?? 0
      if (r === p || times === 0) return
      for (let at = 0; at < 2 * size; at += 1) row[at] = (row[at] ?? 0) - times * (pivot[at] ?? 0)
    })
  })
  return rows.map((row) => row.subarray(size))
}

describe('an absorbing chain', () => {
  test('agrees with the sum of powers: visits, what is collected, returns', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const solved = solve(chain)
        const size = chain.moves.length
        const inverse = chain.moves.map((_, from) => powers(chain, from))
        const reward = chain.moves.map((_, u) => u + 1)
        const collected = solved.collected(reward)
        chain.moves.forEach((_, u) => {
          const begins = chain.moves.map((__, at) => (at === u ? 1 : 0))
          const visits = solved.visits(begins)
          for (let v = 0; v < size; v += 1) expect(visits[v]).toBeCloseTo(inverse[u]?.[v] ?? Number.NaN, 6)
          expect(solved.returns(u)).toBeCloseTo(inverse[u]?.[u] ?? Number.NaN, 6)
          const expected = reward.reduce((sum, each, v) => sum + each * (inverse[u]?.[v] ?? 0), 0)
          expect(collected[u]).toBeCloseTo(expected, 5)
        })
        expect(solved.settled()).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('a loop of up to 400 states agrees with a dense solve: visits and returns', () => {
    fc.assert(
      fc.property(longLoop, (chain) => {
        const solved = solve(chain)
        const inverse = denseInverse(chain)
        const visits = solved.visits(chain.moves.map((_, at) => (at === 0 ? 1 : 0)))
        chain.moves.forEach((_, v) => {
          const [own, reached] = [inverse[v]?.[v] ?? Number.NaN, inverse[0]?.[v] ?? Number.NaN]
          expect((solved.returns(v) ?? Number.NaN) / own).toBeCloseTo(1, 9)
          expect((visits[v] ?? Number.NaN) / reached).toBeCloseTo(1, 9)
        })
      }),
      { numRuns: 6 },
    )
  })

  test('other weights on the same moves: as if it were cut out anew', () => {
    fc.assert(
      fc.property(
        anyChain,
        fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { minLength: 9 }),
        (chain, parts) => {
          const other: ChainWeights = {
            moves: chain.moves.map(({ to, weights }, u) => ({
              to: [...to],
              weights: weights.map((weight) => weight * (parts[u] ?? 1)),
            })),
            leaves: parts.map((part) => 1 - part),
          }
          const isStop = (state: number) => state === chain.moves.length - 1
          const region = cutOut(chain, [0], isStop)
          const [again, anew] = [cutOutLike(region, other), cutOut(other, [0], isStop)]
          expect(again?.solved.visits(anew.begins)).toEqual(anew.solved.visits(anew.begins))
          expect(again?.solved.collected(anew.toStops)).toEqual(anew.solved.collected(anew.toStops))
        },
      ),
    )
  })

  test('other moves: it has to be cut out anew', () => {
    const chain = (to: number) => ({
      moves: [{ to: [to], weights: [0.5] }, noMoves(), noMoves()],
      leaves: [0.5, 1, 1],
    })
    const region = cutOut(chain(1), [0], () => false)
    expect(cutOutLike(region, chain(1))?.states).toEqual([0, 1])
    expect(cutOutLike(region, chain(2))).toBeNull()
  })

  test('a large, densely knotted core is iterated and says that it settled', () => {
    const size = 400
    const moves = Array.from({ length: size }, (_, u) => {
      const ways = Array.from({ length: 40 }, (__, k) => (u * 7 + (k + 1) * (k + 1) * 13 + k + 1) % size)
      const to = [...new Set(ways)].filter((v) => v !== u)
      return { to, weights: to.map(() => 0.9 / 40) }
    })
    const leaves = moves.map(({ weights }) => 1 - weights.reduce((sum, weight) => sum + weight, 0))
    const solved = solve({ moves, leaves })
    const left = solved.collected(leaves)
    expect(Math.min(...left)).toBeCloseTo(1, 9)
    expect(Math.max(...left)).toBeCloseTo(1, 9)
    const visits = solved.visits(moves.map(() => 1 / size))
    expect(visits.reduce((sum, each, u) => sum + each * (leaves[u] ?? 0), 0)).toBeCloseTo(1, 9)
    expect([solved.settled(), solved.returns(0)]).toEqual([true, null])
  })

  test('a knot that cases hardly ever leave settles, and agrees with a dense solve', () => {
    fc.assert(
      fc.property(knot, (chain) => {
        const solved = solve(chain)
        const inverse = denseInverse(chain)
        const reward = chain.moves.map((_, u) => 1 + (u % 7))
        const [visits, collected] = [
          solved.visits(chain.moves.map((_, at) => (at === 0 ? 1 : 0))),
          solved.collected(reward),
        ]
        chain.moves.forEach((_, v) => {
          const expected = reward.reduce((sum, each, u) => sum + each * (inverse[v]?.[u] ?? 0), 0)
          const passed = inverse[0]?.[v] ?? Number.NaN
          // Some states are reached from no other, and then not at all.
          expect(((visits[v] ?? Number.NaN) + 1) / (passed + 1)).toBeCloseTo(1, 8)
          expect((collected[v] ?? Number.NaN) / expected).toBeCloseTo(1, 8)
        })
        expect([solved.settled(), solved.returns(0)]).toEqual([true, null])
      }),
      { numRuns: 4 },
    )
  })

  test('a weight next to nothing is as good as none, never no number', () => {
    const solved = solve({
      moves: [
        { to: [1], weights: [1] },
        { to: [1, 2], weights: [1, 5e-324] },
        { to: [], weights: [] },
      ],
      leaves: [0, 0, 1],
    })
    expect([...solved.collected([1, 0, 1])].every(Number.isFinite)).toBe(true)
    expect([...solved.visits([1, 0, 0])].every(Number.isFinite)).toBe(true)
  })

  test('a state that nothing leads away from is no division by zero', () => {
    const solved = solve({
      moves: [
        { to: [1], weights: [1] },
        { to: [1], weights: [1] },
      ],
      leaves: [0, 0],
    })
    expect([...solved.collected([1, 0])]).toEqual([1, 0])
  })
})
