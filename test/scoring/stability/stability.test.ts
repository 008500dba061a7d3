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

  test.each<[readonly number[], number]>([
    [[1, 1, 1, 1], 81],
    [[5, 5, 5, 5], 81],
    [[2, 2, 2, 2], 50],
    [[3, 3, 2, 2], 51],
    [[3, 3, 3, 3], 50],
  ])('of the 81 around %j, %i keep the verdict', (scores, keep) => {
    expect(neighbours(scores, defaultRubric)).toEqual({ keep, of: 81, share: keep / 81 })
  })

  test('one set of neighbours: the words count the 81 that the level goes by, also at the ends of the scale', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (map, answers) => {
        const { summary, neighbours: near, samples, level, thresholds } = firmness(map, answers)
        const counted = near.keep === 81 ? 'All 81' : `${near.keep} of the 81`
        expect(summary).toContain(`${counted} neighbouring scores`)
        expect(summary.match(/neighbouring scores/g)).toHaveLength(1)
        const shown = (share: number) => Math.round(share * 1000) / 1000
        const open = shown(near.share) < 0.5 || shown(samples?.share ?? 1) < 0.6
        expect(level === 'open').toBe(open)
        expect(thresholds.open).toContain('of the 81 neighbouring scores')
      }),
      { numRuns: 200 },
    )
  })

  test('of the ways to be of a level, those that are the case are told', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (map, answers) => {
        const { level, applied, neighbours: near, samples, notches, summary } = firmness(map, answers)
        const shown = (share: number) => Math.round(share * 1000) / 1000
        const kept = shown(samples?.share ?? 1)
        expect(applied.toLowerCase().startsWith(`${level}: `)).toBe(true)
        if (samples === null) expect(applied).not.toContain('samples')
        if (level === 'open') {
          expect(applied.includes('of the 81 neighbouring scores')).toBe(shown(near.share) < 0.5)
          expect(applied.includes('of the samples')).toBe(kept < 0.6)
        }
        if (level !== 'leaning') return
        const verdict = /(automate|hybrid|orchestrate)/.exec(summary)?.[0]
        const turns = notches.some(({ down, up }) => [down, up].some((to) => to !== null && to !== verdict))
        expect(applied.includes('a single notch changes')).toBe(turns)
      }),
      { numRuns: 200 },
    )
  })

  test('the words say what leaning is', () => {
    const { summary, because, thresholds } = firmness(sketch([step('a')], []), {
      ...settled,
      changesPerYear: 0,
    })
    expect(summary).toContain(because)
    expect(because).not.toMatch(/^(Firmly|Leaning|Open)/)
    expect(thresholds.leaning).toContain('so it is not firm')
    expect(thresholds.leaning).toContain('so it is not open')
  })

  test('second opinions that differ stand in the same paragraph, also of a firm verdict', () => {
    const answers = {
      ...settled,
      overrides: {
        variability: { score: 5, reason: 'By hand.' },
        complexity: { score: 5, reason: 'By hand.' },
      },
    } as const
    const { level, because } = firmness(sequence([0.01, 0.01]), answers)
    const { verdict, lenses } = assessed(sequence([0.01, 0.01]), answers)
    expect([verdict, level]).toEqual(['orchestrate', 'firm'])
    expect(lenses.filter(({ disagrees }) => disagrees).map(({ name }) => name)).toEqual([
      'Fit test',
      'Exception limits',
    ])
    expect(because).toContain(
      'Both second opinions that can tell differ from the matrix: automate by fit test and exception limits.',
    )
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
