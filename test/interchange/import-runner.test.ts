import { afterEach, describe, expect, test } from 'vitest'
import { createImportRunner } from '../../electron/interchange/import-runner.ts'
import type { ImportRunner } from '../../electron/interchange/import-runner.ts'

const job = {
  fileName: 'order.bpmn',
  bytes: new TextEncoder().encode(
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><task id="T"/></process></definitions>',
  ),
}
const runners: ImportRunner[] = []

function runnerWith(worker: string, milliseconds: number, heapMegabytes = 64): ImportRunner {
  const runner = createImportRunner({
    url: new URL(`./workers/${worker}.mjs`, import.meta.url),
    milliseconds,
    heapMegabytes,
  })
  runners.push(runner)
  return runner
}

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.close()))
})

describe('a worker that misbehaves', () => {
  test('is stopped when a file takes too long, and the next file gets a new one', async () => {
    const runner = runnerWith('stuck', 300)
    const outcomes = await Promise.all([runner.run(job), runner.run(job)])
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ ok: false, code: 'timeout', where: { file: 'order.bpmn' } })
  })

  test('is stopped when it needs too much memory', async () => {
    expect(await runnerWith('greedy', 20_000, 16).run(job)).toMatchObject({
      ok: false,
      code: 'out-of-memory',
    })
  })

  test('that cannot start is a failure, not a crash', async () => {
    expect(await runnerWith('broken', 300).run(job)).toMatchObject({ ok: false, code: 'internal' })
  })
})

test('a closed runner starts again when it is asked again', async () => {
  const runner = createImportRunner()
  runners.push(runner)
  expect(await runner.run(job)).toMatchObject({ ok: true })
  await runner.close()
  expect(await runner.run(job)).toMatchObject({ ok: true })
})
