import { appendFileSync } from 'node:fs'
import fc from 'fast-check'
import { answersSchema } from '#shared/model/answers.ts'
import { workflowDocumentSchema } from '#shared/model/document.ts'
import type { Caller } from '#shared/contract/methods.ts'
import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { createMap } from '../../renderer/state/map/create-map.ts'
import type { OpenMap } from '../../renderer/state/map/create-map.ts'
import { encodeAnswers, encodeDocument } from '../../electron/store/encode.ts'
import { randomEdits } from '../shared/model/edits/random-edits.ts'

/**
 * A window without its screen: the real state code edits, undoes and redoes against a real server until it is killed.
 * Whenever it would show *Saved*, it first writes down what it then showed, a line of JSON each.
 */

/** What a user who reads *Saved* may rely on. */
export interface Shown {
  readonly revision: number
  /** SHA-256 of drawing and answers. */
  readonly sha256: readonly [string, string]
  readonly past: readonly string[]
  readonly future: readonly string[]
}

const [port = '', cookie = '', workflowId = '', seed = '', file = ''] = process.argv.slice(2)

const call: Caller = async (name, input) => {
  const host = `127.0.0.1:${port}`
  const headers = { 'content-type': 'application/json', origin: `http://${host}`, cookie }
  try {
    const response = await fetch(`http://${host}/call/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    })
    return (await response.json()) as Result<never>
  } catch {
    return failure('unreachable', 'The server is gone.')
  }
}

async function open(): Promise<OpenMap> {
  for (;;) {
    const view = await call('workflow.open', { workflowId })
    if (view.ok) return createMap(view.value, { call, sizeOf: (node) => node.size })
    await pause(50)
  }
}

/** Through the schemas, as the door reads it: they put the fields in the order they are stored in. */
function writeDown(map: OpenMap, revision: number): void {
  const { past, present, future } = map.store.getState().history
  const document = workflowDocumentSchema.parse(present.document)
  const answers = answersSchema.parse(present.answers)
  const shown: Shown = {
    revision,
    sha256: [encodeDocument(document).sha256, encodeAnswers(answers).sha256],
    past: past.map(({ label }) => label),
    future: future.map(({ label }) => label),
  }
  appendFileSync(file, `${JSON.stringify(shown)}\n`)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms))
}

async function work(): Promise<void> {
  const map = await open()
  map.store.subscribe(({ save }, before) => {
    if (save !== before.save && save.kind === 'saved') writeDown(map, save.revision)
  })
  const rounds = fc.sample(fc.tuple(randomEdits, fc.nat(9), fc.nat(12)), { seed: Number(seed), numRuns: 100 })
  for (let index = 0; ; index += 1) {
    const [edits, act, wait] = rounds[index % rounds.length] ?? [[], 0, 0]
    const label = `Edit ${seed}.${index}`
    if (act < 3) map.undo()
    else if (act < 4) map.redo()
    else if (act < 5) map.answer(label, { casesPerYear: index, overrides: {} })
    else for (const edit of edits.slice(0, 2)) map.edit(label, edit, { key: label, joins: label })
    await pause(wait)
    // A server that is away is waited for now and then, as a person would.
    if (act === 9) await map.queue.idle()
  }
}

await work()
