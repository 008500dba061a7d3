import { Worker } from 'node:worker_threads'
import { workerFile } from '../lib/worker-file.ts'
import type { SolverAnswer, SolverRequest } from './solver-messages.ts'

/** Beyond the solver's own limit, before its thread is ended. */
const GRACE_SECONDS = 5

const failed: SolverAnswer = { status: 'failed', chosen: null, bound: null }

/** Solves the model on a thread of its own; a thread that dies or hangs is an answer of `failed`, never a throw. */
export async function solveExactly(request: SolverRequest): Promise<SolverAnswer> {
  const worker = new Worker(workerFile(import.meta.url, 'solver-worker'))
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<SolverAnswer>((resolve) => {
      timer = setTimeout(() => resolve(failed), (request.seconds + GRACE_SECONDS) * 1000)
      worker.once('message', resolve)
      worker.once('error', () => resolve(failed))
      worker.once('exit', () => resolve(failed))
      worker.postMessage(request)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
