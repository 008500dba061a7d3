import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noAnswers } from '#shared/model/answers.ts'
import { encodeAnswers, encodeDocument } from '../../electron/store/encode.ts'
import type { Store } from '../../electron/store/open-store.ts'
import { newestGoodRevision, readDocument } from '../../electron/store/read-snapshot.ts'
import { insertEngagement } from '../../electron/store/repositories/engagements.ts'
import { appendRevision, headOf, listRevisions } from '../../electron/store/repositories/revisions.ts'
import { insertWorkflow } from '../../electron/store/repositories/workflows.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { anyDocument } from '../helpers/document-arbitrary.ts'
import { damageRevision, openTempStore, tempFolder, valueOf } from '../helpers/temp-workbench.ts'

const now = '2026-11-22T12:00:00.000Z'
const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

let folder: ReturnType<typeof tempFolder>
let store: Store

beforeEach(() => {
  folder = tempFolder()
  store = openTempStore(folder.path)
  insertEngagement(store.writer, { id: 'e', details, sample: false, now })
  insertWorkflow(store.writer, { id: 'w', engagementId: 'e', name: 'Returns', now })
})
afterEach(() => {
  store.close()
  folder.remove()
})

function append(revision: number, document: WorkflowDocument, encoded = encodeDocument(document)): void {
  const given = { workflowId: 'w', basedOn: revision - 1, kind: 'edit', summary: '', now } as const
  appendRevision(store.writer, { ...given, revision, document: encoded, answers: encodeAnswers(noAnswers) })
}

function head() {
  const record = headOf(store.reader, 'w')
  if (record === null) throw new Error('No revision was stored.')
  return record
}

test('any document reads back equal to what was saved', () => {
  let revision = 0
  fc.assert(
    fc.property(anyDocument, (document) => {
      revision += 1
      append(revision, document)
      expect(valueOf(readDocument(store.reader, head()))).toEqual(document)
    }),
  )
})

describe('a damaged document', () => {
  const withNote = (text: string): WorkflowDocument => ({
    ...emptyDocument(),
    notes: [{ id: 'n', text, position: { x: 0, y: 0 }, size: { width: 10, height: 10 } }],
  })

  test('whose bytes changed is called corrupt, with its revision', () => {
    append(1, withNote('first'))
    append(2, withNote('second'))
    damageRevision(store, 'w', 2, (text) => text.replace('second', 'SECOND'))
    expect(readDocument(store.reader, head())).toMatchObject({
      ok: false,
      code: 'corrupt',
      where: { element: 'revision 2' },
    })
  })

  test('whose bytes are as saved but fit no document is called corrupt, with the field', () => {
    const text = JSON.stringify({ ...emptyDocument(), nodes: 'none' })
    append(1, emptyDocument(), { ...encodeDocument(JSON.parse(text) as WorkflowDocument) })
    expect(readDocument(store.reader, head())).toMatchObject({
      ok: false,
      code: 'corrupt',
      where: { field: 'nodes' },
    })
  })

  test('leaves the newest intact revision within reach', () => {
    append(1, withNote('first'))
    append(2, withNote('second'))
    append(3, withNote('third'))
    damageRevision(store, 'w', 3, (text) => text.slice(0, -5))
    damageRevision(store, 'w', 2, () => '')
    expect(newestGoodRevision(store.reader, 'w')).toMatchObject({
      record: { revision: 1 },
      document: withNote('first'),
    })
    expect(listRevisions(store.reader, 'w').map((record) => record.revision)).toEqual([3, 2, 1])
  })

  test('leaves nothing when it was the only one', () => {
    append(1, withNote('first'))
    damageRevision(store, 'w', 1, () => 'not JSON')
    expect(newestGoodRevision(store.reader, 'w')).toBeNull()
  })
})
