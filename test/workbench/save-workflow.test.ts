import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument, workflowDocumentSchema } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { anyDocument } from '../helpers/document-arbitrary.ts'
import { damageRevision, openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let temp: TempWorkbench
let engagementId: string
let workflowId: string

beforeEach(async () => {
  temp = openTempWorkbench()
  engagementId = valueOf(await temp.workbench['engagement.create'](details)).id
  workflowId = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Returns' })).id
})
afterEach(() => temp.close())

function drawn(...names: readonly string[]): WorkflowDocument {
  return { ...emptyDocument(), nodes: names.map((name) => createNode('step', { id: name, name })) }
}

const save = (baseRevision: number, document: WorkflowDocument) =>
  temp.workbench['workflow.save']({ workflowId, baseRevision, document, summary: 'Edit' })
const open = async () => valueOf(await temp.workbench['workflow.open']({ workflowId }))
const history = async () => valueOf(await temp.workbench['workflow.history']({ workflowId })).moments

describe('a save based on the newest revision', () => {
  test('becomes the next one and is announced', async () => {
    expect(valueOf(await save(1, drawn('Check'))).revision).toBe(2)
    expect((await open()).document).toEqual(drawn('Check'))
    expect(temp.events.at(-1)).toEqual({ kind: 'workflow-saved', engagementId, workflowId, revision: 2 })
  })

  test('reads back equal, whatever was drawn', async () => {
    let revision = 1
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const checked = workflowDocumentSchema.parse(document)
        revision = valueOf(await save(revision, checked)).revision
        expect((await open()).document).toEqual(checked)
      }),
      { numRuns: 40 },
    )
  })

  test('of an unchanged document makes no revision and no noise', async () => {
    const first = valueOf(await save(1, drawn('Check')))
    const events = temp.events.length
    expect(valueOf(await save(2, drawn('Check')))).toEqual(first)
    expect(temp.events).toHaveLength(events)
    expect(await history()).toHaveLength(2)
  })

  test('answers with the score, which the list then has', async () => {
    const document = drawn('Check', 'Pay')
    const { assessment } = valueOf(await save(1, document))
    expect(assessment).toEqual((await open()).assessment)
    const input = { workflowId, document, answers: noAnswers }
    expect(assessment).toEqual(valueOf(await temp.workbench['workflow.assess'](input)))
    const list = valueOf(await temp.workbench['engagement.open']({ engagementId })).workflows
    expect(list[0]?.assessment).toEqual(assessment)
  })

  test('may be repeated when its answer was lost', async () => {
    const first = valueOf(await save(1, drawn('Check')))
    expect(valueOf(await save(1, drawn('Check')))).toEqual(first)
  })
})

describe('a save based on an older revision', () => {
  beforeEach(async () => {
    valueOf(await save(1, drawn('Theirs')))
  })

  test('is refused, says what happened, and both are kept', async () => {
    const refused = await save(1, drawn('Mine'))
    expect(refused).toMatchObject({ ok: false, code: 'stale', where: { element: workflowId } })
    expect(refused).toHaveProperty('message', expect.stringMatching(/revision 2.*kept as a copy/s))
    expect((await open()).document).toEqual(drawn('Theirs'))
    expect((await history()).map(({ revision, kind }) => [revision, kind])).toEqual([
      [null, 'conflict-copy'],
      [2, 'edit'],
      [1, 'create'],
    ])
  })

  test('can be brought back as the newest revision, and what was there stays', async () => {
    await save(1, drawn('Mine'))
    const [copy] = await history()
    const view = valueOf(
      await temp.workbench['workflow.bringBack']({ workflowId, revisionId: copy?.id ?? 0 }),
    )
    expect(view).toMatchObject({ revision: 3, document: drawn('Mine') })
    expect((await history()).map((line) => line.revision)).toEqual([3, null, 2, 1])
    expect(temp.events.at(-1)).toEqual({ kind: 'workflow-saved', engagementId, workflowId, revision: 3 })
  })

  test('is kept once when it is repeated', async () => {
    await save(1, drawn('Mine'))
    await save(1, drawn('Mine'))
    expect((await history()).filter((line) => line.kind === 'conflict-copy')).toHaveLength(1)
  })

  test('does not move the numbering', async () => {
    await save(1, drawn('Mine'))
    expect(valueOf(await save(2, drawn('Next'))).revision).toBe(3)
  })
})

test('a save based on a revision that does not exist yet is stale too', async () => {
  expect(await save(7, drawn('Ahead'))).toMatchObject({ ok: false, code: 'stale' })
})

test('a save to a workflow that is not there is not found', async () => {
  const input = { workflowId: 'none', baseRevision: 1, document: drawn(), summary: '' }
  expect(await temp.workbench['workflow.save'](input)).toMatchObject({ ok: false, code: 'not-found' })
})

describe('a damaged newest drawing', () => {
  beforeEach(async () => {
    valueOf(await save(1, drawn('Good')))
    valueOf(await save(2, drawn('Bad')))
    damageRevision(temp.store, workflowId, 3, (text) => text.replace('Bad', 'B?d'))
  })

  test('is called corrupt when opened, and the message names the intact one', async () => {
    const opened = await temp.workbench['workflow.open']({ workflowId })
    expect(opened).toMatchObject({ ok: false, code: 'corrupt', where: { element: workflowId } })
    expect(opened).toHaveProperty('message', expect.stringContaining('Revision 2 is intact'))
  })

  test('does not take the engagement with it: the list scores the intact one and says so', async () => {
    const view = valueOf(await temp.startAnew()['engagement.open']({ engagementId }))
    expect(view.workflows).toHaveLength(1)
    expect(view.workflows[0]?.assessment.counts.steps).toBe(1)
    expect(view.workflows[0]?.assessment.caveats[0]).toContain('rest on revision 2')
  })

  test('never leaves a plan in silence', async () => {
    expect(await temp.workbench['plan.get']({ engagementId })).toMatchObject({ ok: false, code: 'corrupt' })
  })

  test('is mended by bringing an older revision back', async () => {
    const intact = (await history()).find((line) => line.revision === 2)
    const view = valueOf(
      await temp.workbench['workflow.bringBack']({ workflowId, revisionId: intact?.id ?? 0 }),
    )
    expect(view).toMatchObject({ revision: 4, document: drawn('Good') })
    expect((await open()).document).toEqual(drawn('Good'))
  })

  test('cannot be brought back itself', async () => {
    const damaged = (await history()).find((line) => line.revision === 3)
    expect(
      await temp.workbench['workflow.bringBack']({ workflowId, revisionId: damaged?.id ?? 0 }),
    ).toMatchObject({ ok: false, code: 'corrupt' })
  })

  test('can be saved over by the window that still holds it', async () => {
    expect(valueOf(await save(3, drawn('Mended'))).revision).toBe(4)
  })
})

test('a revision of another workflow cannot be brought back', async () => {
  const other = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Other' }))
  const [line] = await history()
  expect(
    await temp.workbench['workflow.bringBack']({ workflowId: other.id, revisionId: line?.id ?? 0 }),
  ).toMatchObject({ ok: false, code: 'not-found' })
})
