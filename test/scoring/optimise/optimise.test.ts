import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appointmentScheduling } from '../../../electron/workbench/sample/workflows/appointment-scheduling.ts'
import { anyMap } from '../helpers/any-map.ts'
import { analysed, minutes, work } from '../helpers/analysed.ts'
import { decision, edge, end, path, sketch, start, step } from '../helpers/sketch.ts'

describe('what to take out first', () => {
  test('waste, with the handling time of a case in it, and the guard that says the same', () => {
    const map = sketch(
      [start(), work('a', 30, { value: 'adding' }), work('b', 10, { value: 'waste' }), end()],
      [path('start', 'a', 'b', 'end')],
    )
    const { optimise } = analysed(map)
    expect(optimise.findings).toEqual([
      expect.objectContaining({
        kind: 'waste',
        title: '“b” adds no value',
        minutes: 10,
        share: 0.25,
        nodeIds: ['b'],
      }),
    ])
    expect(optimise.shares).toEqual({
      adding: 0.75,
      required: 0,
      waste: 0.25,
      unjudged: 0,
      basis: 'of all work',
      stepIds: { adding: ['a'], required: [], waste: ['b'], unjudged: [] },
    })
    expect(optimise.first).toBe(true)
    expect(optimise.summary).toMatch(/^Optimise first\. 25\s% of handling time adds no value/)
  })

  test('rare waste weighs little: handling time goes by visits', () => {
    const map = sketch(
      [start(), work('a', 10, { value: 'adding' }), decision('d'), work('b', 10, { value: 'waste' }), end()],
      [
        path('start', 'a', 'd'),
        edge('d', 'b', { probability: 0.1 }),
        edge('d', 'end', { probability: 0.9 }),
        path('b', 'end'),
      ],
    )
    const { optimise } = analysed(map)
    expect(optimise.shares.waste).toBeCloseTo(1 / 11, 10)
    expect(optimise.first).toBe(false)
  })

  test('rework costs what is done after the first pass, and all of what only a case on its way back passes', () => {
    const map = sketch(
      [start(), work('make', 20), decision('check'), work('mend', 5), end()],
      [
        path('start', 'make', 'check'),
        edge('check', 'end', { probability: 0.8 }),
        edge('check', 'mend', { probability: 0.2 }),
        path('mend', 'make'),
      ],
    )
    const { findings } = analysed(map).optimise
    expect(findings).toEqual([
      expect.objectContaining({
        kind: 'rework',
        title: 'Rework: “mend” sends cases back to “make”',
        // 0.25 visits more to make, 0.25 visits to mend
        minutes: expect.closeTo(0.25 * 20 + 0.25 * 5, 8) as number,
        nodeIds: ['make', 'check', 'mend'],
        edgeIds: ['mend>make'],
      }),
    ])
  })

  /** Built or only counted, then checked; a tenth is built anew. */
  const twoEntries = (build: number) =>
    sketch(
      [
        start(),
        work('alpha', 5),
        decision('which'),
        work('build', 10),
        work('count', 10),
        work('check', 10),
        decision('good'),
        end(),
        end('broken'),
      ],
      [
        path('start', 'alpha', 'which'),
        edge('which', 'build', { probability: build }),
        edge('which', 'count', { probability: 1 - build }),
        path('build', 'check', 'good'),
        path('count', 'check'),
        edge('good', 'end', { probability: 0.9 }),
        edge('good', 'build', { probability: 0.1 }),
      ],
    )

  test.each([0.8, 0.2])('a loop entered in two places leads back where cases have been (%d)', (build) => {
    const { findings } = analysed(twoEntries(build)).optimise
    // Each step's visits less the share of cases that come by at all.
    const again = 1 / 0.9 - 1 + (build + 1 / 9 - (build + (1 - build) * 0.1))
    expect(findings.filter(({ kind }) => kind === 'rework')).toEqual([
      expect.objectContaining({
        title: 'Rework: “good” sends cases back to “build”',
        edgeIds: ['good>build'],
        minutes: expect.closeTo(again * 10, 8) as number,
      }),
    ])
  })

  test('what only an exception leads to comes later: the way back is from there', () => {
    const { findings } = analysed(appointmentScheduling().document).optimise
    expect(findings.filter(({ kind }) => kind === 'rework').map(({ title }) => title)).toEqual([
      'Rework: “Slot suits?” sends cases back to “Ask for preferences”, and 1 more way back',
      'Rework: “Rebook patient” sends cases back to “Confirm and remind”',
    ])
  })

  test('mended after either of two checks, and back to where the work was made', () => {
    const map = sketch(
      [
        start(),
        decision('known'),
        work('make', 10),
        decision('first'),
        work('look', 10),
        decision('second'),
        work('mend', 10),
        end(),
      ],
      [
        path('start', 'known'),
        edge('known', 'make', { probability: 0.3 }),
        edge('known', 'look', { probability: 0.7 }),
        path('make', 'first'),
        edge('first', 'look', { probability: 0.4 }),
        edge('first', 'mend', { probability: 0.6 }),
        path('look', 'second'),
        edge('second', 'end', { probability: 0.8 }),
        edge('second', 'mend', { probability: 0.2 }),
        path('mend', 'make'),
      ],
    )
    expect(analysed(map).optimise.findings.find(({ kind }) => kind === 'rework')).toMatchObject({
      edgeIds: ['mend>make'],
    })
  })

  test('the same step twice; all but one could go', () => {
    const map = sketch(
      [
        start(),
        step('a', { name: 'Check', characteristics: { minutes: minutes(8) } }),
        work('b', 1),
        step('c', { name: 'check', characteristics: { minutes: minutes(5) } }),
        end(),
      ],
      [path('start', 'a', 'b', 'c', 'end')],
    )
    expect(analysed(map).optimise.findings).toEqual([
      expect.objectContaining({
        kind: 'redundant',
        title: '“Check” is done twice',
        minutes: 5,
        nodeIds: ['a', 'c'],
      }),
    ])
  })

  test('a loop without a way out, and ways back without a share, are no 0 %', () => {
    const endless = sketch([start(), work('a', 10)], [path('start', 'a', 'a')])
    expect(analysed(endless).optimise.findings).toEqual([
      expect.objectContaining({
        kind: 'rework',
        title: 'Rework: “a” leads back to itself',
        reason: expect.stringMatching(/^No way out of this loop is drawn/) as string,
      }),
    ])
    const open = sketch([start(), work('a', 10), end()], [path('start', 'a', 'a'), edge('a', 'end')])
    const [finding] = analysed(open).optimise.findings
    expect(finding?.reason).toMatch(/^How many cases go back is not known/)
  })

  test('minutes that several findings are about are counted once, and it is said', () => {
    const map = sketch(
      [
        start(),
        work('a', 10, {}, 'sales', ['crm']),
        work('b', 4, { value: 'waste' }, 'sales', ['erp']),
        work('c', 10, {}, 'sales', ['crm']),
        decision('d'),
        end(),
      ],
      [
        path('start', 'a', 'b', 'c', 'd'),
        edge('d', 'end', { probability: 0.8 }),
        edge('d', 'a', { probability: 0.2 }),
      ],
    )
    const { findings, minutes: all, share, summary } = analysed(map).optimise
    // Rework: a quarter of 24 again; b whole: 1.25 × 4, of which one is rework.
    expect(
      findings.map(({ kind, minutes, overlap }) =>
        [kind, Math.round(minutes), Math.round(overlap)].join(' '),
      ),
    ).toEqual(['rework 6 0', 'waste 5 1', 'avoidable-switch 0 0'])
    expect([all, share]).toEqual([expect.closeTo(10, 9), expect.closeTo(1 / 3, 9)])
    expect(findings[1]?.reason).toContain('1 min of this time is counted in another finding, too: Rework')
    expect(summary).toMatch(/What could go takes 33.3\s% of all work, minutes that several/)
  })

  test('together the findings take no more than a case, nor than their sum, nor less than the largest', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { findings, minutes: all, share } = analysed(map).optimise
        const sum = findings.reduce((total, each) => total + each.minutes - each.overlap, 0)
        const slack = 1e-6 * Math.max(1, all)
        expect(Math.abs(all - sum)).toBeLessThan(slack)
        expect(all + slack).toBeGreaterThanOrEqual(findings[0]?.minutes ?? 0)
        expect(share).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })

  test('the shares and the findings are of one base, assumed minutes counted and said', () => {
    const map = sketch(
      [start(), work('a', 20, { value: 'adding' }), work('w', 10, { value: 'waste' }), step('b'), end()],
      [path('start', 'a', 'w', 'b', 'end')],
    )
    const { findings, shares, summary } = analysed(map).optimise
    expect(shares).toMatchObject({
      adding: 0.5,
      waste: 0.25,
      unjudged: 0.25,
      basis: 'of all work (minutes assumed for 1 step)',
    })
    expect(findings[0]).toMatchObject({ kind: 'waste', share: shares.waste })
    expect(summary).toContain(
      '25\u00a0% of all work (minutes assumed for 1 step) is in steps that nobody judged',
    )
  })

  test('nothing found, and what nobody judged', () => {
    const { optimise } = analysed(sketch([start(), work('a', 1), end()], [path('start', 'a', 'end')]))
    expect(optimise).toMatchObject({ findings: [], first: false })
    expect(optimise.summary).toMatch(/^Nothing|^Found|Nothing to take out/)
    expect(optimise.summary).toContain('Nobody judged any step yet (value-adding, required or waste).')
  })
})

describe('profile and readiness', () => {
  test('places five dimensions between task and process, and leaves open what nobody answered', () => {
    const map = sketch([start(), step('a'), end()], [path('start', 'a', 'end')])
    const { profile } = analysed(map)
    expect(profile.map(({ key, value }) => [key, value])).toEqual([
      ['scope', 0],
      ['flexibility', 0],
      ['intelligence', null],
      ['people', null],
      ['intent', null],
    ])
    const said = sketch(
      [
        start(),
        work('a', 10, { rules: true, judgement: false, automated: true }),
        work('b', 30, { judgement: true }, 'legal'),
        end(),
      ],
      [path('start', 'a', 'b', 'end')],
    )
    const placed = analysed(said, {
      customerExperience: 4,
      competitiveAdvantage: 5,
      changesPerYear: 12,
    }).profile
    expect(placed.map(({ key, value }) => [key, value])).toEqual([
      ['scope', 0.125],
      ['flexibility', 0.5],
      ['intelligence', 0.75],
      ['people', 0.75],
      ['intent', 1],
    ])
    expect(placed[2]?.nodeIds).toEqual(['b'])
  })

  test('readiness is the mean of what was answered', () => {
    expect(analysed(sketch([], [])).readiness).toMatchObject({ answered: 0, mean: null })
    const { readiness } = analysed(sketch([], []), { readiness: { ruleBased: 5, stability: 2 } })
    expect(readiness).toMatchObject({ answered: 2, mean: 3.5 })
    expect(readiness.reason).toBe(
      '3.5 of 5 on average over 2 of 5 answers. Holds automation back: stability. In place: rule-based.',
    )
  })
})
