import { expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { runBeside } from '../../../electron/workbench/side/run-beside.ts'
import { runJob } from '../../../electron/workbench/side/side-job.ts'
import type { SideJob } from '../../../electron/workbench/side/side-job.ts'

/** Steps one after another. */
function chain(length: number) {
  const nodes = Array.from({ length }, (_, at) => createNode('step', { id: `n${at}`, name: `Step ${at}` }))
  const edges = nodes
    .slice(1)
    .map(({ id }, at) => ({ id: `e${at}`, source: `n${at}`, target: id, kind: 'sequence' as const }))
  return { document: { ...emptyDocument(), nodes, edges }, answers: noAnswers }
}

const setting = { catalogue: { departments: [], systems: [] }, rubric: defaultRubric }
const jobs: readonly SideJob[] = [
  {
    kind: 'what-if',
    now: chain(400),
    changes: [{ kind: 'without-steps', nodeIds: ['n7'] }],
    setting,
    lambda: 1,
  },
  { kind: 'simulate', now: chain(400), assumed: defaultRubric.times, cases: 1000, seed: 7 },
]

test.each(jobs)(
  'a heavy $kind comes to the same on its thread, and holds nothing up meanwhile',
  async (job) => {
    let [turns, done] = [0, false]
    const turning = (): void => {
      turns += 1
      if (!done) setImmediate(turning)
    }
    setImmediate(turning)
    const outcome = await runBeside(job)
    done = true
    expect(outcome).toEqual({ ok: true, value: runJob(job) })
    expect(turns).toBeGreaterThan(2)
  },
)

test('a job that breaks its thread is a failure, and the next one gets a new thread', async () => {
  const [, simulated] = jobs
  if (simulated?.kind !== 'simulate') throw new Error('no such job')
  const broken = {
    ...simulated,
    now: { ...simulated.now, document: { ...simulated.now.document, edges: null } },
  }
  expect(await runBeside(broken as unknown as SideJob)).toMatchObject({ ok: false, code: 'internal' })
  expect(await runBeside(simulated)).toMatchObject({ ok: true })
})
