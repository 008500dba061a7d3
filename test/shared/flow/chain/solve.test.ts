import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solveChain } from '#shared/flow/chain/solve.ts'
import { addMove, noMoves } from '#shared/flow/chain/moves.ts'
import type { Moves } from '#shared/flow/chain/moves.ts'
import type { Rows } from '#shared/flow/chain/eliminate.ts'
import type { ChainWeights } from '#shared/flow/chain/region.ts'

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

function rowsOf({ moves, leaves }: ChainWeights): Rows {
  const into = moves.map((): number[] => [])
  const out = moves.map(({ to, weights }, u): Moves => ({
    to: to.filter((v) => v !== u),
    weights: weights.filter((_, at) => to[at] !== u),
  }))
  out.forEach(({ to }, u) => {
    for (const v of to) into[v]?.push(u)
  })
  return { out, into, leaves: Float64Array.from(leaves) }
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

describe('an absorbing chain', () => {
  test('agrees with the sum of powers: visits, what is collected, returns', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const solved = solveChain(rowsOf(chain))
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

  test('a large, densely knotted core is iterated and says that it settled', () => {
    const size = 400
    const moves = Array.from({ length: size }, (_, u) => {
      const ways = Array.from({ length: 40 }, (__, k) => (u * 7 + (k + 1) * (k + 1) * 13 + k + 1) % size)
      const to = [...new Set(ways)].filter((v) => v !== u)
      return { to, weights: to.map(() => 0.9 / 40) }
    })
    const leaves = moves.map(({ weights }) => 1 - weights.reduce((sum, weight) => sum + weight, 0))
    const solved = solveChain(rowsOf({ moves, leaves }))
    const left = solved.collected(leaves)
    expect(Math.min(...left)).toBeCloseTo(1, 9)
    expect(Math.max(...left)).toBeCloseTo(1, 9)
    const visits = solved.visits(moves.map(() => 1 / size))
    expect(visits.reduce((sum, each, u) => sum + each * (leaves[u] ?? 0), 0)).toBeCloseTo(1, 9)
    expect([solved.settled(), solved.returns(0)]).toEqual([true, null])
  })

  test('a state that nothing leads away from is no division by zero', () => {
    const solved = solveChain(
      rowsOf({
        moves: [
          { to: [1], weights: [1] },
          { to: [1], weights: [1] },
        ],
        leaves: [0, 0],
      }),
    )
    expect([...solved.collected([1, 0])]).toEqual([1, 0])
  })
})
