import { expect, test } from 'vitest'
import { defaultRubric } from '#shared/model/rubric.ts'
import { buildReport } from '../../../electron/report/build-report.ts'
import { assessmentChapters } from '../../../electron/report/sections/assessment.ts'
import { reportHtml } from '../../../electron/report/report-html.ts'
import { simulate } from '../../../electron/timing/simulation/simulate.ts'
import { analyse } from '../../../electron/workbench/analyse-case.ts'
import { reportInput, workflow } from '../hand-made.ts'

test('a workflow without an analysis has no page about it', () => {
  const only = workflow()
  expect(assessmentChapters(only, reportInput([only]), 'a')).toEqual([])
})

test('the page says how firm the verdict is, names the rubric, and keeps to a page’s worth of rows', () => {
  const only = workflow({ name: 'Order entry', verdict: 'automate' })
  const input = reportInput([only])
  const analysis = analyse({ ...only, catalogue: input.catalogue, rubric: input.rubric })
  const [chapter] = assessmentChapters(only, { ...input, analyses: new Map([[only.id, analysis]]) }, 'a')
  expect(chapter).toMatchObject({ id: 'a', kicker: 'Order entry: the assessment', compact: true })
  const text = JSON.stringify(chapter)
  expect(text).toContain(analysis.stability.because)
  expect(text).toContain(analysis.split.summary)
  expect(text).toContain(`Scored by rubric ${input.rubric.version}.`)
  expect(text).toContain('The shape of the work. ')
  // Nobody answered any of its questions: nothing is printed about readiness.
  expect(text).not.toContain('Readiness')
  const answers = { ...only.answers, readiness: { stability: 4, documentation: 2 } } as const
  const ready = analyse({ ...only, answers, catalogue: input.catalogue, rubric: input.rubric })
  const answered = assessmentChapters(only, { ...input, analyses: new Map([[only.id, ready]]) }, 'a')
  expect(JSON.stringify(answered)).toContain(
    'Rule-based open, digital input open, structured input open, stability 4 and documentation 2, of 5 each',
  )
  const simulation = simulate(only.document, only.answers, defaultRubric.times, 500)
  const withCases = {
    ...input,
    simulations: new Map([[only.id, simulation]]),
    analyses: new Map([[only.id, analysis]]),
  }
  expect(JSON.stringify(assessmentChapters(only, withCases, 'a'))).toContain(
    '500 cases drawn at random around the likely minutes (seed',
  )
  expect(text).not.toContain('drawn at random')
  expect(text).toContain(analysis.profileBalance.summary)
  const changed = { ...defaultRubric, version: '1.0 + changes 1', triggersNeeded: 3 }
  const ofChanged = assessmentChapters(
    only,
    { ...input, rubric: changed, analyses: new Map([[only.id, analysis]]) },
    'a',
  )
  expect(JSON.stringify(ofChanged)).toContain('Scored by a changed rubric, 1.0 + changes 1: ')
  for (const block of chapter?.blocks ?? [])
    if (block.kind === 'table') expect(block.rows.length).toBeLessThanOrEqual(5)
})

test('what to take out is listed so that titles do not run together; a cost says what it is of', () => {
  const only = workflow({ name: 'Order entry', verdict: 'automate' })
  const input = reportInput([only])
  const found = analyse({ ...only, catalogue: input.catalogue, rubric: input.rubric })
  const finding = { reason: '', minutes: 1, share: 0, overlap: 0, moves: null, nodeIds: [], edgeIds: [] }
  const titles = ['Rework: “a” sends cases back to “b”, and 2 more ways back', '“c” adds no value']
  const cost = { mean: 12.25, deviation: 0, low: 12.25, high: 12.25 }
  const analysis = {
    ...found,
    optimise: {
      ...found.optimise,
      findings: titles.map((title) => ({ ...finding, title, kind: 'waste' as const })),
    },
    timing: { ...found.timing, cost, costPerYear: 2450 },
  }
  const [chapter] = assessmentChapters(only, { ...input, analyses: new Map([[only.id, analysis]]) }, 'a')
  const text = JSON.stringify(chapter)
  for (const title of titles) expect(text).toContain(`– ${title}: 1 min a case, 0\u00a0% of all work.`)
  expect(text).not.toContain('more, with')
  expect(text).toContain('Cost 12.3 a case, 2,450 a year.')
  expect(chapter?.headline).toBe('Firmly automate')
  expect(text).not.toContain('Firmly automate. ')
})

test('findings that are too many are counted, with the minutes that only they hold', () => {
  const only = workflow({ verdict: 'automate' })
  const input = reportInput([only])
  const found = analyse({ ...only, catalogue: input.catalogue, rubric: input.rubric })
  const finding = { reason: '', minutes: 5, share: 0.1, overlap: 2, moves: null, nodeIds: [], edgeIds: [] }
  const findings = Array.from({ length: 10 }, (_, at) => ({
    ...finding,
    title: `Found ${at + 1}`,
    kind: 'waste' as const,
  }))
  const analyses = new Map([[only.id, { ...found, optimise: { ...found.optimise, findings } }]])
  const text = JSON.stringify(assessmentChapters(only, { ...input, analyses }, 'a'))
  expect(text).toContain('– Found 8: 5 min a case, 10\u00a0% of all work.')
  expect(text).not.toContain('Found 9')
  expect(text).toContain('And 2 more, with 6 min a case besides.')
})

test('the largest islands are printed with their contract, the others in a line each, under the numbers of the screen', () => {
  const only = workflow({ name: 'Order entry', verdict: 'hybrid' })
  const input = reportInput([only])
  const found = analyse({ ...only, catalogue: input.catalogue, rubric: input.rubric })
  const island = (name: string, share: number) => ({
    ...{ id: name, name, share, minutes: 0, contract: '', stepIds: [], systemIds: [], departmentIds: [] },
    ...{ entryEdgeIds: [], exitEdgeIds: [], nodeIds: [], edgeIds: [] },
  })
  const shares = { First: 0.02, Second: 0.031, Third: 0.04, Fourth: 0.05, Largest: 0.759 }
  const islands = Object.entries(shares).map(([name, share]) => island(name, share))
  const printed = (some: typeof islands) => {
    const split = { ...found.split, islands: some }
    const stability = { ...found.stability, flips: [] }
    const analyses = new Map([[only.id, { ...found, split, stability }]])
    const [chapter] = assessmentChapters(only, { ...input, analyses }, 'a')
    const table = chapter?.blocks.find(
      (block) => block.kind === 'table' && block.caption.startsWith('Islands'),
    )
    const names = table?.kind === 'table' ? table.rows.map(([name]) => name) : []
    const lines = chapter?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? []
    return { names, lines, text: JSON.stringify(chapter) }
  }
  const { names, lines, text } = printed(islands)
  expect(names).toEqual(['5: Largest', '4: Fourth', '3: Third'])
  expect(lines).toEqual([
    'Island 2: Second. 0 steps, 3.1\u00a0% of the work, in no system.',
    'Island 1: First. 0 steps, 2\u00a0% of the work, in no system.',
  ])
  expect(text).not.toContain('left out here')
  expect(printed(islands.slice(2)).lines).toEqual([])
  const many = Array.from({ length: 35 }, (_, at) => island(`I${at}`, 0.01))
  expect(printed(many).text).toContain('2 more islands, with 2\u00a0% of the work, are left out here.')
})

test('the summary calls every verdict as firm as its page does', () => {
  const only = workflow({ name: 'Order entry', verdict: 'automate' })
  const input = reportInput([only])
  const analysis = analyse({ ...only, catalogue: input.catalogue, rubric: input.rubric })
  const { chapters } = buildReport({ ...input, analyses: new Map([[only.id, analysis]]) })
  const table = chapters
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table' && block.caption === 'Matrix scores of every workflow')
  expect(table).toMatchObject({ rows: [expect.arrayContaining([analysis.stability.level])] })
})

test('the map of a hybrid workflow carries its split and explains line and sign below it; no other map does', () => {
  const map = (verdict: 'hybrid' | 'automate') => {
    const only = workflow({ verdict })
    const document = {
      ...only.document,
      nodes: only.document.nodes.map((node) =>
        node.kind === 'step' ? { ...node, characteristics: { rules: true, judgement: false } } : node,
      ),
    }
    const input = reportInput([{ ...only, document }])
    const analysis = analyse({ ...only, document, catalogue: input.catalogue, rubric: input.rubric })
    const page = reportHtml(buildReport({ ...input, analyses: new Map([[only.id, analysis]]) }), 'A4')
    return /<figcaption>.*?<\/figcaption>/u.exec(page)?.[0] ?? 'none'
  }
  expect(map('hybrid')).toMatch(/1 step to (?:automate|orchestrate)/u)
  expect(map('automate')).toBe('none')
})
