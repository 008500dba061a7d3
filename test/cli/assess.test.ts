import { afterEach, expect, test } from 'vitest'
import { emptyDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { scoredByWords } from '#shared/model/rubric/changes.ts'
import { baton } from '../helpers/baton.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'
import { smallDrawing } from '../shared/model/edits/drawing.ts'

let opened: TempWorkbench | null = null
afterEach(() => opened?.close())

const client = { client: 'Acme', title: 'Review', notes: '', consultants: [], startsOn: null, endsOn: null }

async function twoWorkflows() {
  opened = openTempWorkbench()
  const { workbench, folder } = opened
  const { id: engagementId } = valueOf(await workbench['engagement.create'](client))
  const add = async (name: string, document: ReturnType<typeof smallDrawing>) =>
    valueOf(await workbench['workflow.create']({ engagementId, name, document }))
  const { id: workflowId } = await add('Orders', smallDrawing())
  await add('Not drawn yet', emptyDocument())
  return { workbench, workflowId, args: ['assess', '--data', folder, '--engagement', engagementId] }
}

test('assess prints what is stored as the window shows it, an empty map included', async () => {
  const { workbench, workflowId, args } = await twoWorkflows()
  const { lines, code } = await baton([...args, '--json'])
  expect(code).toBe(0)
  const [orders, empty] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  const { assessment, analysis, revision } = valueOf(await workbench['workflow.analyse']({ workflowId }))
  expect(orders).toMatchObject({
    workflow: 'Orders',
    workflowId,
    revision,
    total: assessment.total,
    verdict: assessment.verdict,
    rubric: assessment.rubricVersion,
  })
  for (const key of ['stability', 'split', 'timing', 'profile', 'profileBalance', 'optimise'] as const)
    expect(orders?.[key], key).toEqual(analysis[key])
  expect(orders?.['metrics']).toEqual(
    Object.fromEntries(analysis.metrics.map(({ key, value }) => [key, value])),
  )
  expect(orders).not.toHaveProperty('simulation')
  expect(empty).toMatchObject({
    workflow: 'Not drawn yet',
    verdict: null,
    stability: null,
    total: null,
    range: null,
    status: null,
    dimensions: null,
    lenses: [],
    guards: [],
    caveats: [expect.any(String)],
  })
})

test('assess takes the price of a hand-over and draws cases', async () => {
  const { args } = await twoWorkflows()
  const { lines } = await baton([...args, '--json', '--lambda', '7', '--simulate', '50'])
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ split: { lambda: 7 }, simulation: { cases: 50 } })
})

test('assess prints a table for reading, without a column for files', async () => {
  const { args } = await twoWorkflows()
  const { lines } = await baton(args)
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/WORKFLOW$/)
  expect(lines[2]).toMatch(/^no steps yet\s+Not drawn yet$/)
})

test('below the table stands which rules are changed', async () => {
  const { workbench, args } = await twoWorkflows()
  const rubric = { ...defaultRubric, triggersNeeded: 3 }
  const engagementId = args.at(-1) ?? ''
  const saved = valueOf(await workbench['rubric.save']({ engagementId, rubric }))
  const { lines } = await baton(args)
  expect(lines).toHaveLength(4)
  expect(lines[3]).toBe(scoredByWords(saved))
  expect(lines[3]).toMatch(/^Scored by a changed rubric/)
  // For scripts too: the label alone says nothing outside the engagement.
  const [json = ''] = (await baton([...args, '--json'])).lines
  expect(JSON.parse(json)).toMatchObject({
    rubric: saved.version,
    rubricChanges: [{ path: 'triggersNeeded', from: '2', to: '3' }],
  })
})

test('assess says where the ids are when it knows none', async () => {
  const { args } = await twoWorkflows()
  const { code, err } = await baton([...args.slice(0, -1), 'nobody'])
  expect(code).toBe(1)
  expect(err).toContain('There is no engagement with the id or title “nobody”')
})

test('an engagement goes by its title, too; a title that two have is refused with their ids', async () => {
  const { workbench, args } = await twoWorkflows()
  const byTitle = [...args.slice(0, -1), 'review']
  expect(await baton(byTitle)).toEqual(await baton(args))
  const other = valueOf(await workbench['engagement.create']({ ...client, client: 'Bolt' }))
  const { code, out, err } = await baton(byTitle)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('Several engagements have the title “review”')
  for (const id of [args.at(-1) ?? '', other.id]) expect(err).toContain(id)
  // Deleted, it is no longer in the way, and is known by its id alone.
  valueOf(await workbench['engagement.delete']({ engagementId: other.id }))
  expect((await baton(byTitle)).code).toBe(0)
  expect((await baton([...args.slice(0, -1), other.id])).code).toBe(1)
})
