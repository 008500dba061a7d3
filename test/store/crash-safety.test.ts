import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readDocument } from '../../electron/store/read-snapshot.ts'
import { headOf, listRevisions } from '../../electron/store/repositories/revisions.ts'
import { openTempStore, tempFolder, valueOf } from '../helpers/temp-workbench.ts'

const script = fileURLToPath(new URL('fixtures/save-until-killed.ts', import.meta.url))

interface Acknowledged {
  readonly workflowId: string
  readonly revision: number
}

/** Runs the saver in a process of its own and kills it once it has acknowledged so many saves. */
async function killAfter(folder: string, saves: number): Promise<Acknowledged> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  const errors: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
    if (said.split('\n').length > saves) child.kill('SIGKILL')
  })
  await once(child, 'close')
  const last = said.split('\n').findLast((line, index, lines) => line !== '' && index < lines.length - 1)
  const [workflowId, revision] = last?.split(' ') ?? []
  if (workflowId === undefined) throw new Error(Buffer.concat(errors).toString())
  return { workflowId, revision: Number(revision) }
}

test.each([1, 30])(
  'killed in the middle of its work after %i saves, everything acknowledged is there',
  async (saves) => {
    const folder = tempFolder()
    const { workflowId, revision } = await killAfter(folder.path, saves)
    const store = openTempStore(folder.path)
    expect(store.writer.pragma('integrity_check', { simple: true })).toBe('ok')

    const head = headOf(store.reader, workflowId)
    expect(head?.revision).toBeGreaterThanOrEqual(revision)
    const records = listRevisions(store.reader, workflowId)
    expect(records.map((record) => record.revision)).toEqual(
      Array.from({ length: head?.revision ?? 0 }, (_, index) => (head?.revision ?? 0) - index),
    )
    for (const record of records.filter((each) => each.kind === 'edit')) {
      const { nodes } = valueOf(readDocument(store.reader, record))
      expect(nodes.map((node) => node.name)).toEqual(
        Array.from({ length: 50 }, (_, index) => `Step ${index} of revision ${record.revision}`),
      )
    }
    store.close()
    folder.remove()
  },
)
