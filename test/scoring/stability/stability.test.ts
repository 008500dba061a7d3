import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stability } from '#shared/model/analysis/stability.ts'
import { noAnswers } from '#shared/model/answers.ts'
import type { Answers, Score } from '#shared/model/answers.ts'
import type { Verdict } from '#shared/model/assessment.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'
import { neighbours } from '../../../electron/scoring/stability/neighbours.ts'
import { stability } from '../../../electron/scoring/stability/stability.ts'
import { anyAnswers, anyMap } from '../helpers/any-map.ts'
import { assessed } from '../helpers/assess-sketch.ts'
import { sequence } from '../helpers/sequence.ts'
import { sketch, step } from '../helpers/sketch.ts'

function firmness(
  map: WorkflowDocument,
  answers: Partial<Answers> = {},
  rateRange: readonly [number, number] | null = null,
): Stability {
  const assessment = assessed(map, answers)
  return stability({ assessment, answers: { ...noAnswers, ...answers }, rubric: defaultRubric, rateRange })
}

/** Four departments, no systems, no decisions, exceptions at 18.3 %: complexity 2, variability 4. */
const fourDepartments = (() => {
  const map = sequence(Array.from({ length: 10 }, () => 0.02))
  const owners = ['a', 'b', 'c', 'd']
  return {
    ...map,
    nodes: map.nodes.map((node, at) => ({ ...node, departmentId: owners[at % owners.length] ?? null })),
  }
})()

const settled = { customerExperience: 3, competitiveAdvantage: 2, changesPerYear: 1 } as const

describe('the vectors around', () => {
  test('of the 625 score vectors 40 % change verdict under some single notch (method §3)', () => {
    const scores = [1, 2, 3, 4, 5]
    const all = scores.flatMap((a) =>
      scores.flatMap((b) => scores.flatMap((c) => scores.map((d) => [a, b, c, d]))),
    )
    const sum = (vector: readonly number[]) => vector.reduce((total, each) => total + each, 0)
    const changing = all.filter((vector) =>
      vector.some((score, at) =>
        [-1, 1].some((by) => {
          const moved = Math.min(5, Math.max(1, score + by))
          const other = sum(vector.with(at, moved))
          return verdictAt(other, defaultRubric) !== verdictAt(sum(vector), defaultRubric)
        }),
      ),
    )
    expect(all).toHaveLength(625)
    expect(changing.length / all.length).toBeCloseTo(0.4, 1)
  })

  test.each<[readonly number[], number, string]>([
    [[1, 1, 1, 1], 81, '16 of 16'],
    [[5, 5, 5, 5], 81, '16 of 16'],
    [[2, 2, 2, 2], 50, '50 of 81'],
    [[3, 3, 2, 2], 51, '51 of 81'],
    [[3, 3, 3, 3], 50, '50 of 81'],
  ])('of the 81 around %j, %i keep the verdict; each counted once %s', (scores, keep, once) => {
    const { distinct, ...all } = neighbours(scores, defaultRubric)
    expect(all).toEqual({ keep, of: 81, share: keep / 81 })
    expect(`${distinct.keep} of ${distinct.of}`).toBe(once)
  })

  test('each counted once: as many as there are different vectors within the scale', () => {
    const score = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(fc.tuple(score, score, score, score), (scores) => {
        const verdict = verdictAt(
          scores.reduce((sum, each) => sum + each, 0),
          defaultRubric,
        )
        const possible = new Map<string, number>()
        for (let at = 0; at < 81; at += 1) {
          const moved = scores.map((each, d) => each + (Math.floor(at / 3 ** d) % 3) - 1)
          if (moved.every((each) => each >= 1 && each <= 5))
            possible.set(
              moved.join(),
              moved.reduce((sum, each) => sum + each, 0),
            )
        }
        const keep = [...possible.values()].filter((sum) => verdictAt(sum, defaultRubric) === verdict).length
        expect(neighbours(scores, defaultRubric).distinct).toEqual({ keep, of: possible.size })
      }),
    )
  })

  test('the words say where the scale allows fewer, and what leaning is', () => {
    const { summary, because, thresholds } = firmness(sketch([step('a')], []), {
      ...settled,
      changesPerYear: 0,
    })
    expect(summary).toMatch(
      /\d+ of the (16|24|36|54) neighbouring scores that the scale of 1 to 5 allows keep the verdict \(\d+ of 81 where/,
    )
    expect(summary.endsWith(because)).toBe(true)
    expect(because).not.toMatch(/^(Firmly|Leaning|Open)/)
    expect(thresholds.leaning).toContain('so it is not firm')
    expect(thresholds.leaning).toContain('so it is not open')
  })
})

describe('nearest flips', () => {
  test('name one count or answer in words, the nearest first', () => {
    const { flips, summary, level } = firmness(fourDepartments, settled)
    expect(assessed(fourDepartments, settled)).toMatchObject({ total: 11, verdict: 'hybrid' })
    expect(flips[0]).toMatchObject({ to: 'orchestrate', distance: 1 })
    expect(flips.map(({ change }) => change)).toEqual(
      expect.arrayContaining([
        'One more required change a year',
        'Changes driven by regulation',
        'An answer of 4 on impact on customer experience (now 3)',
        'An exception rate above 20\u00a0% (now 18.3\u00a0%)',
      ]),
    )
    expect(level).toBe('leaning')
    expect(summary).toMatch(
      /^Leaning hybrid\. .+ would make it orchestrate\. \d+ of the \d+ neighbouring scores/,
    )
  })

  test('none where no single count or answer reaches another verdict: firm', () => {
    const { flips, level, summary } = firmness(sketch([step('a')], []), {
      customerExperience: 1,
      competitiveAdvantage: 1,
      changesPerYear: 0,
      overrides: { variability: { score: 1, reason: 'Nothing goes wrong.' } },
    })
    expect([flips, level]).toEqual([[], 'firm'])
    expect(summary).toContain('No single count or answer would change the verdict.')
  })

  test('an open answer is a flip that can still be given', () => {
    const { flips, samples, level } = firmness(fourDepartments, { changesPerYear: 1 })
    expect(flips.map(({ change }) => change)).toContain(
      'An answer of 4 on strategic importance (not answered, counts as 3)',
    )
    expect(samples?.over).toBe('Strategic importance evenly over the scores that the open answers allow.')
    expect(samples?.totals.map(({ total }) => total)).toEqual([9, 10, 11, 12, 13])
    expect(samples?.share).toBeCloseTo(0.6, 1)
    expect(['leaning', 'open']).toContain(level)
  })

  test('a range of the rate is sampled, with the likely rate at the top', () => {
    const { samples } = firmness(fourDepartments, settled, [0.1, 0.3])
    expect(samples).toMatchObject({ of: 10_000 })
    // Above 20 % it scores 5 and orchestrates: (0.3 − 0.2)² / (0.2 · (0.3 − 0.183)) of the triangle.
    expect(1 - (samples?.share ?? 0)).toBeCloseTo(0.01 / (0.2 * (0.3 - 0.18293)), 1)
    expect(firmness(fourDepartments, settled, [0.1, 0.3])).toEqual(
      firmness(fourDepartments, settled, [0.1, 0.3]),
    )
  })

  test('each flip changes the verdict to what it says, when the answer is given', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (map, answers) => {
        const before = assessed(map, answers)
        for (const { to, from, into, dimension, nodeIds } of firmness(map, answers).flips) {
          expect(before.dimensions[dimension].score).toBe(from)
          expect(verdictAt(before.total - from + into, defaultRubric)).toBe(to)
          expect(to).not.toBe(before.verdict satisfies Verdict)
          expect(nodeIds.every((id) => map.nodes.some((node) => node.id === id))).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('raising changes a year as a flip says gives that verdict', () => {
    fc.assert(
      fc.property(anyMap, fc.nat(20), fc.boolean(), (map, changesPerYear, regulated) => {
        const answers = {
          changesPerYear,
          regulated,
          customerExperience: 3 as Score,
          competitiveAdvantage: 3 as Score,
        }
        const flip = firmness(map, answers).flips.find(({ change }) => /more required/.test(change))
        if (flip === undefined) return
        const after = assessed(map, { ...answers, changesPerYear: changesPerYear + flip.distance })
        expect(after.verdict).toBe(flip.to)
        const almost = assessed(map, { ...answers, changesPerYear: changesPerYear + flip.distance - 1 })
        expect(almost.verdict).not.toBe(flip.to)
      }),
      { numRuns: 200 },
    )
  })
})
