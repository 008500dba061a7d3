import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { documentDelta } from '#shared/model/document-delta.ts'
import { emptyDocument, workflowDocumentSchema } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { anyDocument } from '../helpers/document-arbitrary.ts'
import { damageRevision, openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let temp: TempWorkbench
let workflowId: string
/** The drawing of each revision, by its number. */
let drawings: WorkflowDocument[]

beforeEach(async () => {
  temp = openTempWorkbench()
  const { id: engagementId } = valueOf(await temp.workbench['engagement.create'](details))
  workflowId = valueOf(await temp.workbench['workflow.create']({ engagementId, name: 'Returns' })).id
  drawings = [emptyDocument(), emptyDocument()]
})
afterEach(() => temp.close())

function drawn(...names: readonly string[]): WorkflowDocument {
  return { ...emptyDocument(), nodes: names.map((name) => createNode('step', { id: name, name })) }
}

/** Sends what makes `document` of the revision it is based on. */
async function change(baseRevision: number, document: WorkflowDocument, workbench = temp.workbench) {
  const delta = documentDelta(drawings[baseRevision] ?? emptyDocument(), document)
  const input = { workflowId, baseRevision, delta, summary: 'Edit', act: 'edit' } as const
  const saved = await workbench['workflow.saveChange'](input)
  if (saved.ok) drawings[saved.value.revision] ??= document
  return saved
}
const open = async () => valueOf(await temp.workbench['workflow.open']({ workflowId }))

describe('a change', () => {
  test('is stored as the whole drawing it makes, scored, whatever was drawn', async () => {
    let revision = 1
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.boolean(), async (any, anew) => {
        const document = workflowDocumentSchema.parse(any)
        const saved = valueOf(await change(revision, document, anew ? temp.startAnew() : temp.workbench))
        revision = saved.revision
        const view = await open()
        expect(view).toMatchObject({ revision, document })
        expect(saved.assessment).toEqual(view.assessment)
      }),
      { numRuns: 30 },
    )
  })

  test('may be repeated when its answer was lost', async () => {
    const first = valueOf(await change(1, drawn('Check')))
    expect(valueOf(await change(1, drawn('Check')))).toEqual(first)
    expect((await open()).revision).toBe(2)
  })

  test('of a revision that is not the newest is refused, and kept whole as a copy', async () => {
    valueOf(await change(1, drawn('Check')))
    valueOf(await change(2, drawn('Check', 'Theirs')))
    expect(await change(2, drawn('Check', 'Mine'))).toMatchObject({ ok: false, code: 'stale' })
    const { moments } = valueOf(await temp.workbench['workflow.history']({ workflowId }))
    const copy = moments.find(({ kind }) => kind === 'conflict-copy')
    const kept = valueOf(await temp.workbench['workflow.moment']({ workflowId, revisionId: copy?.id ?? 0 }))
    expect(kept.document).toEqual(drawn('Check', 'Mine'))
    expect((await open()).document).toEqual(drawn('Check', 'Theirs'))
  })

  test('is put on what another process stored, not on what this one saw last', async () => {
    valueOf(await change(1, drawn('Check')))
    valueOf(await change(2, drawn('Check', 'Pay'), temp.startAnew()))
    valueOf(await change(3, drawn('Pay', 'Book')))
    expect((await open()).document).toEqual(drawn('Pay', 'Book'))
  })
})

describe('a change that stores nothing, so that the whole is sent', () => {
  test('is one of a revision that is not there', async () => {
    expect(await change(7, drawn('Check'))).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('is one of a damaged drawing', async () => {
    valueOf(await change(1, drawn('Check')))
    damageRevision(temp.store, workflowId, 2, (text) => text.replace('Check', 'Ch?ck'))
    const saved = await change(2, drawn('Check', 'Pay'), temp.startAnew())
    expect(saved).toMatchObject({ ok: false, code: 'corrupt' })
  })

  test('is one that does not fit the drawing', async () => {
    const delta = { nodes: [{ from: 3, count: 1 }] }
    const saved = await temp.workbench['workflow.saveChange']({
      workflowId,
      baseRevision: 1,
      delta,
      summary: '',
    })
    expect(saved).toMatchObject({ ok: false, code: 'invalid' })
  })

  afterEach(async () => {
    expect(valueOf(await temp.workbench['workflow.history']({ workflowId })).moments.length).toBeLessThan(3)
  })
})
