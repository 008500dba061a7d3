import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Store } from '../../electron/store/open-store.ts'
import { readSnapshot } from '../../electron/store/read-snapshot.ts'
import { JOURNAL_LENGTH } from '../../electron/store/repositories/journal.ts'
import { listRevisions } from '../../electron/store/repositories/revisions.ts'
import { openTempStore, tempFolder, valueOf } from '../helpers/temp-workbench.ts'
import { call, kill, startServer, startWindow } from './processes.ts'
import type { Server } from './processes.ts'
import { journalOf, replay, revisionsOf } from './replay.ts'
import type { Shown } from './window.ts'

/** More rounds: `BATON_LOST_WORK_ROUNDS=500 npx vitest run test/lost-work`; another course: `BATON_LOST_WORK_SEED=7`. */
const ROUNDS = Number(process.env['BATON_LOST_WORK_ROUNDS'] ?? 6)
const SEED = Number(process.env['BATON_LOST_WORK_SEED'] ?? 1)

/** Which of the two is killed, after how many milliseconds of work, and how long the server then is away. */
const courses = fc.record({
  victim: fc.constantFrom('window', 'server', 'both'),
  after: fc.integer({ min: 10, max: 400 }),
  away: fc.integer({ min: 0, max: 300 }),
  seed: fc.nat(1_000_000),
})
type Course = typeof courses extends fc.Arbitrary<infer T> ? T : never

// Not to let something happen in time, but to choose the moment in which it does not.
const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms))

/** Every line a window wrote down before it said *Saved*; one that was cut off was never shown. */
function shownIn(file: string): readonly Shown[] {
  if (!existsSync(file)) return []
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return whole.map((line) => JSON.parse(line) as Shown)
}

/** Until a window says *Saved* once more. */
async function nextSave(file: string): Promise<void> {
  const before = shownIn(file).length
  while (shownIn(file).length === before) await pause(5)
}

async function emptyWorkflow(server: Server): Promise<string> {
  const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }
  const { id: engagementId } = await call(server, 'engagement.create', details)
  return (await call(server, 'workflow.create', { engagementId, name: 'Killed' })).id
}

/** A window works until somebody is killed. The server that is there afterwards; no window is. */
async function takeCourse(
  server: Server,
  { victim, after, away, seed }: Course,
  place: { readonly folder: string; readonly file: string; readonly workflowId: string },
): Promise<Server> {
  const window = startWindow(server, place.workflowId, seed, place.file)
  // The clock starts with the first save, so that no round kills what has not begun.
  await nextSave(place.file)
  await pause(after)
  if (victim !== 'server') await kill(window)
  if (victim === 'window') return server
  await kill(server.process)
  await pause(away)
  const next = await startServer(place.folder)
  // A window that lives on saves what it holds once the server is back.
  if (victim === 'server') await nextSave(place.file)
  await kill(window)
  return next
}

/** The database passes its own checks, and every revision and state of the undo stack reads back as it was saved. */
function expectSound(store: Store, workflowId: string): void {
  expect(store.writer.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(store.writer.pragma('foreign_key_check')).toEqual([])
  for (const record of listRevisions(store.reader, workflowId)) valueOf(readSnapshot(store.reader, record))
  const { past, future } = replay(revisionsOf(store, workflowId))
  expect(journalOf(store, workflowId)).toEqual({ past: past.slice(-JOURNAL_LENGTH), future })
}

/** Whatever was shown as *Saved* is a revision, with the undo stack that was shown beside it. */
function expectKept(store: Store, workflowId: string, shown: readonly Shown[]): void {
  const revisions = revisionsOf(store, workflowId)
  for (const { revision, sha256, past, future } of shown) {
    expect(revisions[revision - 1]?.content).toBe(sha256.join(' '))
    const stack = replay(revisions.slice(0, revision))
    expect([stack.past.length, stack.future.length]).toEqual([past.length, future.length])
  }
}

test(
  'nothing shown as Saved is lost, however window and server are killed',
  { timeout: 60_000 + ROUNDS * 20_000 },
  async () => {
    const { path: folder, remove } = tempFolder()
    onTestFinished(remove)
    const file = join(folder, 'shown.jsonl')
    let server = await startServer(folder)
    const workflowId = await emptyWorkflow(server)
    for (const course of fc.sample(courses, { seed: SEED, numRuns: ROUNDS })) {
      server = await takeCourse(server, course, { folder, file, workflowId })
      const store = openTempStore(folder)
      expectSound(store, workflowId)
      expectKept(store, workflowId, shownIn(file))
      store.close()
    }
    await kill(server.process)
    expect(shownIn(file).length).toBeGreaterThan(ROUNDS)
  },
)
