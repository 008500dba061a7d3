import { beforeAll, describe, expect, test } from 'vitest'
import { defaultRubric } from '#shared/model/rubric.ts'
import { buildReport } from '../../electron/report/build-report.ts'
import type { ReportInput } from '../../electron/report/report-input.ts'
import type { Block, Chapter, Words } from '../../electron/report/report-model.ts'
import type { Parked } from '#shared/model/document.ts'
import { hostile } from './hostile.ts'
import { comparison, reportInput, settledAnswers, side, workflow } from './hand-made.ts'
import { sampleReportInput } from './sample-report.ts'

const plain = (words: Words): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('')

function blockText(block: Block): string {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
    case 'heading':
      return plain(block.words)
    case 'list':
      return block.items.map(plain).join('\n')
    case 'columns':
      return block.items.flatMap((item) => item.map(plain)).join('\n')
    case 'table':
      return block.rows.map((row) => row.map(plain).join(' | ')).join('\n')
    case 'chart':
      return block.scene.description
    case 'map':
      return block.name
  }
}

const textOf = ({ kicker, headline, blocks }: Chapter): string =>
  [kicker, headline, ...blocks.map(blockText)].join('\n')

const chapter = (input: ReportInput, id: string): string => {
  const found = buildReport(input).chapters.find((each) => each.id === id)
  return found === undefined ? '' : textOf(found)
}

describe('the report', () => {
  test('of an empty engagement says what to do and leaves out what is not there', () => {
    const model = buildReport(reportInput([]))
    expect(model.chapters.map(({ id }) => id)).toEqual(['summary', 'appendix'])
    expect(chapter(reportInput([]), 'summary')).toContain('Draw or import the first workflow')
  })

  test('names a changed rubric on cover, foot and appendix, with every rule that differs', () => {
    const guards = { ...defaultRubric.guards, wasteAbove: 0.3 }
    const rubric = { ...defaultRubric, version: '1.0 + changes 2', guards }
    const input = { ...reportInput([workflow({ name: 'Order entry' })]), rubric }
    const { cover, foot } = buildReport(input)
    expect(foot.middle).toBe('Rubric 1.0 + changes 2 · Baton')
    expect(cover.facts.find(({ term }) => term === 'Contents')?.words).toContain('rubric 1.0 + changes 2')
    const appendix = chapter(input, 'appendix')
    expect(appendix).toContain('Rubric 1.0 + changes 2')
    expect(appendix).toContain('They differ from the method’s rubric 1.0 in 1 rule:')
    expect(appendix).toContain('Optimise first: waste of handling time above | 20\u00a0% | 30\u00a0%')
    expect(chapter(reportInput([workflow({ name: 'Order entry' })]), 'appendix')).not.toContain('They differ')
  })

  test('leaves out a workflow without a step and says so', () => {
    const drawn = workflow({ name: 'Order entry' })
    const blank = workflow({ name: 'Drafts' })
    const { assessment } = blank
    const empty = { ...blank, assessment: { ...assessment, counts: { ...assessment.counts, steps: 0 } } }
    const { chapters } = buildReport(reportInput([drawn, empty]))
    const words = chapters.flatMap(({ blocks }) => blocks.map(blockText)).join('\n')
    expect(words).toContain('Drafts has no steps yet and no part in this report.')
    expect(words.match(/Drafts/g)).toHaveLength(1)
  })

  test('lists what was parked about a workflow, numbered as on its map, the open points first', () => {
    const drawn = workflow({ id: 'w', name: 'Order entry' })
    const parked: Parked[] = [
      { id: 'a', kind: 'decision', text: 'One form', about: 'n2', outcome: 'Yes, from May' },
      { id: 'b', kind: 'question', text: 'Who checks?', about: 'n2', owner: 'Jonas' },
      { id: 'c', kind: 'idea', text: 'Let the shop check', formerly: 'Archive' },
    ]
    const { chapters } = buildReport(reportInput([{ ...drawn, document: { ...drawn.document, parked } }]))
    const found = chapters.find(({ id }) => id === 'workflow-1')
    const text = found === undefined ? '' : textOf(found)
    expect(text).toContain(
      'Two points are open and one is settled. The numbers stand on the map where they belong.',
    )
    expect(text).toContain('1 | Question. Who checks? | Check order | Jonas | open')
    expect(text).toContain('2 | Idea. Let the shop check | Was Archive, deleted | nobody yet | open')
    expect(text).toContain('3 | Decision. One form | Check order | nobody yet | Yes, from May')
    const map = found?.blocks.find((block) => block.kind === 'map')
    expect(map).toMatchObject({ marks: [{ about: 'n2', text: '1, 3' }] })
  })

  test('sets the scenarios of a workflow beside it: figures, what changed, and which one counts', () => {
    const drawn = workflow({ id: 'w', name: 'Order entry', total: 10, verdict: 'hybrid' })
    const lean = workflow({ id: 'l', total: 8, verdict: 'automate', stepName: 'Check by rule' })
    const counted = comparison(side(drawn, 'Order entry', true), side(lean, 'Lean', false))
    const text = chapter({ ...reportInput([drawn]), comparisons: [counted] }, 'scenarios-1')
    expect(text).toContain('Order entry: as-is and to-be')
    expect(text).toContain('Lean: 8 of 20 instead of 10: automate instead of hybrid')
    expect(text).toContain('The as-is counts in the matrix')
    expect(text).toContain('Total | 10 of 20 Hybrid | 8 of 20 Automate')
    expect(text).toContain('Steps | 1 | 1 as before')
    expect(text).toContain('1 changed.')
    expect(text).toContain('Check by rule | Step | ≠\u00a0changed | Name:')

    const more = comparison(counted.before, {
      ...counted.after,
      workflowId: 'm',
      name: 'Same',
      counted: true,
    })
    const same = { ...more, after: { ...more.after, document: drawn.document } }
    const both = chapter(
      { ...reportInput([{ ...lean, id: 'm' }]), comparisons: [counted, same] },
      'scenarios-1',
    )
    expect(both).toContain('Two scenarios: 8 of 20 beside 10 as it is')
    expect(both).toContain('What Same changes\nNothing yet')
  })

  test('has no page for scenarios where there is none, or one side is still empty', () => {
    const drawn = workflow({ id: 'w' })
    const blank = side(workflow({ id: 'b' }), 'To-be', false)
    const counts = { ...blank.assessment.counts, steps: 0 }
    const empty = { ...blank, assessment: { ...blank.assessment, counts } }
    const pair = comparison(side(drawn, 'Order entry', true), empty)
    for (const comparisons of [[], [pair]])
      expect(chapter({ ...reportInput([drawn]), comparisons }, 'scenarios-1')).toBe('')
  })

  test('prints nothing of the parking lot where nothing is parked, and what is parked without a map at the end', () => {
    expect(chapter(reportInput([workflow()]), 'workflow-1')).not.toContain('ideas')
    const blank = workflow({ name: 'Drafts' })
    const counts = { ...blank.assessment.counts, steps: 0 }
    const parked: Parked[] = [{ id: 'a', kind: 'question', text: 'Who starts?' }]
    const empty = {
      ...blank,
      document: { ...blank.document, parked },
      assessment: { ...blank.assessment, counts },
    }
    expect(chapter(reportInput([workflow(), empty]), 'appendix')).toContain(
      'Drafts | Question. Who starts? | open',
    )
  })

  test('where every verdict is open it says first what is to be answered', () => {
    const text = chapter(reportInput([workflow({ status: 'provisional' })]), 'summary')
    expect(text).toContain(
      'No verdict stands yet. To be answered first: strategic importance (open for 1 of 1) and change frequency (open for 1 of 1). We mapped',
    )
    expect(chapter(reportInput([workflow()]), 'summary')).not.toContain('No verdict stands yet')
  })

  test('of one workflow speaks in the singular', () => {
    const text = chapter(reportInput([workflow({ name: 'Order entry' })]), 'summary')
    expect(text).toContain('We mapped one workflow with your teams: one step, one department and one system.')
    expect(text).toContain('It handles about 12,000 cases a year.')
  })

  test('says how many volumes are known when not all are', () => {
    const { casesPerYear: _, ...unknown } = settledAnswers
    const text = chapter(reportInput([workflow(), workflow({ answers: unknown })]), 'summary')
    expect(text).toContain('The one whose volume is known handles about 12,000 cases a year.')
  })

  test('prints an override with what was computed and the reason', () => {
    const answers = {
      ...settledAnswers,
      overrides: { complexity: { score: 4, reason: 'Three more systems are hidden in a spreadsheet' } },
    } as const
    const input = reportInput([workflow({ answers })])
    expect(chapter(input, 'workflow-1')).toContain(
      'Complexity 4. Set by hand; computed 1. Reason: Three more systems are hidden in a spreadsheet.',
    )
    expect(chapter(input, 'summary')).toContain('One score was set by hand')
  })

  test('says what is unanswered and how far the total may move', () => {
    const open = workflow({ status: 'provisional', total: 9, range: [5, 13], verdict: 'hybrid' })
    const input = reportInput([open])
    expect(chapter(input, 'workflow-1')).toContain('Unanswered: counts as 3, may be 1 to 5.')
    expect(chapter(input, 'workflow-1')).toContain(
      'allow totals of 5 to 13, so it may yet be automate or orchestrate.',
    )
    expect(chapter(input, 'summary')).toContain('provisional (5–13)')
  })

  test('accounts for every element that a file contained and that is not drawn', () => {
    const reported = Array.from({ length: 30 }, (_, index) => ({
      element: index < 20 ? 'textAnnotation' : 'group',
      id: `x${index}`,
      reason: 'Baton draws no such thing.',
    }))
    const importReport = {
      fileName: 'claims.bpmn',
      format: 'bpmn',
      elements: 100,
      mapped: 70,
      reported,
      layout: 'from-file',
    } as const
    const text = chapter(reportInput([{ ...workflow(), importReport }]), 'appendix')
    expect(text).toContain('claims.bpmn: 100 elements, 70 drawn, 30 not')
    expect(text).toContain('textAnnotation | 20 | Baton draws no such thing.')
    expect(text).toContain('group | 10 | Baton draws no such thing.')
  })

  test('keeps hostile names as they are: they are text', () => {
    const input = reportInput(
      hostile.map((name) => workflow({ name })),
      hostile[0],
    )
    const text = buildReport(input).chapters.map(textOf).join('\n')
    expect(hostile.filter((name) => !text.includes(name))).toEqual([])
  })

  test('gives one report for one input', () => {
    const input = reportInput([workflow({ id: 'a' }), workflow({ id: 'b', name: 'Refunds' })])
    expect(buildReport(input)).toEqual(buildReport(input))
  })
})

describe('the report of the sample engagement', () => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleReportInput()
  }, 60_000)

  test('has a chapter a workflow, in the order of the plan', () => {
    const { chapters } = buildReport(input)
    const names = chapters.filter(({ id }) => id.startsWith('workflow-')).map(({ headline }) => headline)
    expect(names).toHaveLength(input.workflows.length)
    const wave = (name: string) =>
      Math.min(
        ...input.plan.schedule.placements
          .filter(({ key }) =>
            input.plan.initiatives.some(
              (each) => each.key === key && name.startsWith(`${each.workflowName}:`),
            ),
          )
          .map(({ startWave }) => startWave),
      )
    const waves = names.map(wave)
    expect(waves).toEqual(waves.toSorted((a, b) => a - b))
  })

  test('prints every assumption of the plan and the version of the rubric', () => {
    const text = chapter(input, 'appendix')
    expect(input.plan.assumptions.filter((sentence) => !text.includes(sentence))).toEqual([])
    expect(text).toContain('Rubric 1.0')
  })

  test('explains the place of every placed initiative and lists every other', () => {
    const text = chapter(input, 'plan')
    const because = input.plan.schedule.placements.flatMap((placement) => placement.because)
    expect(because.filter((sentence) => !text.includes(sentence))).toEqual([])
    const left = input.plan.schedule.unplaced.map(({ reason }) => reason)
    expect(left.filter((reason) => !text.includes(reason))).toEqual([])
  })
})
