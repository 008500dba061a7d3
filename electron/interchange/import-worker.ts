import { parentPort } from 'node:worker_threads'
import type { Result } from '#shared/lib/result.ts'
import { parseBpmn } from './bpmn/parse-bpmn.ts'
import { decodeText } from './decode-text.ts'
import type { ParsedWorkflow } from './parsed-workflow.ts'
import type { ImportJob, WorkerReply } from './worker-messages.ts'

/**
 * Runs in a worker of its own, so that a hostile file can cost time and memory only within the limits
 * and never blocks the process that holds the engagements.
 */
async function read({ bytes, fileName }: ImportJob): Promise<Result<ParsedWorkflow[]>> {
  const text = decodeText(bytes, fileName)
  return text.ok ? parseBpmn(text.value, fileName) : text
}

const port = parentPort
if (port !== null) {
  const reply = (message: WorkerReply) => port.postMessage(message)
  port.on('message', (job: ImportJob) => {
    read(job).then(
      (result) => reply({ kind: 'done', result }),
      (error: unknown) => reply({ kind: 'failed', problem: String(error) }),
    )
  })
  reply({ kind: 'ready' })
}
