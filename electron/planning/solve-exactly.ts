import { Worker } from 'node:worker_threads'
import { workerFile } from '../lib/worker-file.ts'
import { failedAnswer } from './solver-messages.ts'
import type { SolverAnswer, SolverRequest } from './solver-messages.ts'

/** Beyond the solver's own limit, before its thread is ended; starting the thread is part of it. */
const GRACE_SECONDS = 10

/** The one solver thread: started with the first plan, kept because compiling HiGHS costs more than most plans. */
let thread: Worker | undefined
let queue: Promise<unknown> = Promise.resolve()

/**
 * Solves the model on a thread of its own, one model after another. A thread that dies or hangs is ended and
 * the answer is `failed`, never a throw; the next model gets a new thread. An idle thread keeps no process alive.
 */
export function solveExactly(request: SolverRequest): Promise<SolverAnswer> {
  const answer = queue.then(() => ask(request))
  queue = answer
  return answer
}

async function ask(request: SolverRequest): Promise<SolverAnswer> {
  const worker = (thread ??= new Worker(workerFile(import.meta.url, 'solver-worker')))
  worker.ref()
  const answer = await answerOf(worker, request)
  worker.unref()
  if (answer.status !== 'failed') return answer
  thread = undefined
  await worker.terminate()
  return answer
}

function answerOf(worker: Worker, request: SolverRequest): Promise<SolverAnswer> {
  const { promise, resolve } = Promise.withResolvers<SolverAnswer>()
  const fail = () => resolve(failedAnswer)
  const timer = setTimeout(fail, (request.seconds + GRACE_SECONDS) * 1000)
  worker.on('message', resolve).on('error', fail).on('exit', fail)
  worker.postMessage(request)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', fail).off('exit', fail)
  })
}
