import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultRubric } from '#shared/model/rubric.ts'
import { figureReasons } from '#shared/model/plan-figure.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { movesOf } from '#shared/model/rubric/effect.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
const stricter: Rubric = { ...defaultRubric, verdict: { automateUpTo: 6, hybridUpTo: 10 } }
const looser: Rubric = { ...defaultRubric, verdict: { automateUpTo: 9, hybridUpTo: 12 } }

let temp: TempWorkbench
let engagementId: string
beforeEach(async () => {
  temp = openTempWorkbench()
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
})
afterEach(() => temp.close())

const save = async (rubric: Rubric) => valueOf(await temp.workbench['rubric.save']({ engagementId, rubric }))
const inForce = async () => valueOf(await temp.workbench['engagement.open']({ engagementId })).rubric

test('an engagement starts with the method’s own rubric', async () => {
  expect(await inForce()).toEqual(defaultRubric)
})

test('each change gets a version of its own, whatever the window called it', async () => {
  expect((await save({ ...stricter, version: 'mine' })).version).toBe('1.0 + changes 1')
  expect((await save(looser)).version).toBe('1.0 + changes 2')
  expect(await inForce()).toEqual({ ...looser, version: '1.0 + changes 2' })
})

test('saving the rules in force changes nothing and announces nothing', async () => {
  const first = await save(stricter)
  const events = temp.events.length
  expect(await save({ ...stricter, version: 'again' })).toEqual(first)
  expect(temp.events).toHaveLength(events)
})

test('the same rules again have the version they had, so that an undo leaves no new one', async () => {
  const first = await save(stricter)
  await save(looser)
  expect(await save({ ...stricter, version: 'undo' })).toEqual(first)
  expect((await save({ ...looser, triggersNeeded: 3 })).version).toBe('1.0 + changes 3')
})

test('rules that contradict each other are refused in words, and nothing is stored', async () => {
  const rubric = { ...defaultRubric, diagnostic: { highFrom: 2, lowUpTo: 4 } }
  expect(await temp.workbench['rubric.save']({ engagementId, rubric })).toMatchObject({
    ok: false,
    code: 'invalid',
    message: 'Diagnostic: a dimension is low up to a score of: Low must end below where high begins.',
  })
  expect(await inForce()).toEqual(defaultRubric)
})

test('a preview says where every workflow and scenario would stand, and changes nothing', async () => {
  const created = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Orders' }))
  const step = {
    ...createNode('step', { id: 's', name: 'Check' }),
    systemIds: ['a', 'b', 'c', 'd', 'e', 'f'],
  }
  const document = { ...emptyDocument(), nodes: [step] }
  const assessment = valueOf(
    await temp.workbench['workflow.assess']({ workflowId: created.id, document, answers: noAnswers }),
  )
  valueOf(
    await temp.workbench['workflow.save']({
      workflowId: created.id,
      baseRevision: created.revision,
      document,
      answers: noAnswers,
      summary: 'Add step',
    }),
  )
  const to = { kind: 'scenario' } as const
  valueOf(await temp.workbench['workflow.duplicate']({ workflowId: created.id, name: 'To-be', to }))
  const rubric = { ...defaultRubric, verdict: { automateUpTo: 4, hybridUpTo: 5 } }
  const effect = valueOf(await temp.workbench['rubric.preview']({ engagementId, rubric }))
  expect(effect.map(({ name, counted }) => [name, counted])).toMatchObject([
    ['Orders', true],
    [expect.stringContaining('Orders'), false],
  ])
  expect(effect.map(({ scenario }) => scenario)).toEqual([false, true])
  // Firmness alone moves where only its limits are others.
  const firmer = { ...defaultRubric, firmness: { firmSamples: 1, openSamples: 1, openNeighbours: 1 } }
  const [felt] = valueOf(await temp.workbench['rubric.preview']({ engagementId, rubric: firmer }))
  expect(felt?.after).toEqual({ ...felt?.before, firmness: 'open' })
  const before = valueOf(await temp.workbench['engagement.open']({ engagementId })).workflows[0]?.assessment
  expect(before).toMatchObject({ rubricVersion: '1.0', total: assessment.total })
  for (const { before: now, after } of effect)
    expect([now.verdict, now.total, after.verdict]).toEqual([before?.verdict, before?.total, 'orchestrate'])
})

test('prices of the split, weights of the profile and assumed minutes reach every reader', async () => {
  const steps = ['a', 'b', 'c'].map((id) => ({
    ...createNode('step', { id, name: id }),
    characteristics: { rules: true, structured: true, judgement: id === 'b' },
  }))
  const edges = [
    { id: 'ab', source: 'a', target: 'b', kind: 'sequence' as const },
    { id: 'bc', source: 'b', target: 'c', kind: 'sequence' as const },
  ]
  const document = { ...emptyDocument(), nodes: steps, edges }
  const created = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'W', document }))
  const workflowId = created.id
  const read = async () => {
    const { analysis } = valueOf(await temp.workbench['workflow.analyse']({ workflowId }))
    const whatIf = valueOf(await temp.workbench['workflow.whatIf']({ workflowId, changes: [] }))
    const compared = valueOf(
      await temp.workbench['workflow.compare']({ before: { workflowId }, after: { workflowId } }),
    )
    const plan = valueOf(await temp.workbench['plan.get']({ engagementId }))
    const drawn = valueOf(await temp.workbench['workflow.simulate']({ workflowId, cases: 10, seed: 1 }))
    return {
      lambda: analysis.split.lambda,
      automate: analysis.split.steps.filter(({ label }) => label === 'automate').length,
      listed: valueOf(await temp.workbench['engagement.open']({ engagementId })).workflows[0]?.assessment
        .automatableStepIds.length,
      tried: whatIf.before.split.automate,
      minutes: [
        analysis.timing.handling.mean,
        whatIf.before.handling.minutes,
        compared.before.handling.minutes,
        drawn.simulation.handling.mean,
      ],
      said: [
        analysis.timing.caveats,
        plan.assumptions,
        plan.initiatives.map(({ value }) => figureReasons(value)),
      ]
        .flat()
        .filter((text) => text.includes('without minutes')),
      balance: analysis.profileBalance.value,
    }
  }
  const before = await read()
  expect(before).toMatchObject({ lambda: 1, automate: 2, listed: 2, tried: 2, minutes: [30, 30, 30, 30] })
  const rubric: Rubric = {
    ...defaultRubric,
    split: { ...defaultRubric.split, handOver: 5 },
    profile: { ...defaultRubric.profile, weights: { ...defaultRubric.profile.weights, people: 9 } },
    times: { assumedMinutes: 24 },
  }
  const [effect] = valueOf(await temp.workbench['rubric.preview']({ engagementId, rubric }))
  if (effect === undefined) throw new Error('no effect')
  expect(movesOf(effect)).toEqual([
    '2 → 3 automated steps',
    expect.stringMatching(/^Profile: on balance \d+.% → \d+.%$/),
    'Handling time: 30 min → 72 min a case',
  ])
  await save(rubric)
  const after = await read()
  expect(after).toMatchObject({ lambda: 5, automate: 3, listed: 3, tried: 3, minutes: [72, 72, 72, 72] })
  expect(after.balance).not.toBe(before.balance)
  expect(after.said.length).toBeGreaterThan(2)
  for (const text of after.said) expect(text).toMatch(/\b24\b/)
})

test('a reset brings version 1.0 back, and a version number is never used twice', async () => {
  await save(stricter)
  expect(valueOf(await temp.workbench['rubric.reset']({ engagementId }))).toEqual(defaultRubric)
  expect((await save(looser)).version).toBe('1.0 + changes 2')
})

test('saving rules equal to the method’s own is a reset', async () => {
  await save(stricter)
  expect(await save({ ...defaultRubric, version: 'mine' })).toEqual(defaultRubric)
})

test('the verdicts of the engagement follow it, and those of others do not', async () => {
  const other = valueOf(await temp.workbench['engagement.create'](details))
  await save(stricter)
  const create = (id: string) => temp.workbench['workflow.create']({ engagementId: id, name: 'W' })
  expect(valueOf(await create(engagementId)).assessment.rubricVersion).toBe('1.0 + changes 1')
  expect(valueOf(await create(other.id)).assessment.rubricVersion).toBe('1.0')
})

test('a damaged rubric is called corrupt, and a reset mends it', async () => {
  await save(stricter)
  temp.store.writer
    .prepare(
      `INSERT INTO rubrics (engagement_id, number, rubric, saved_at) VALUES (?, 9, '{"version":"1"}', 'now')`,
    )
    .run(engagementId)
  expect(await temp.workbench['engagement.open']({ engagementId })).toMatchObject({
    ok: false,
    code: 'corrupt',
  })
  valueOf(await temp.workbench['rubric.reset']({ engagementId }))
  expect(await inForce()).toEqual(defaultRubric)
})
