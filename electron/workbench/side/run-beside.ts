import { Worker } from 'node:worker_threads'
import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { workerFile } from '../../lib/worker-file.ts'
import { runJob } from './side-job.ts'
import type { OutcomeOf, SideJob } from './side-job.ts'

/** Up to here a job is done before anybody notices, and sooner than a thread is told of it. */
const light = { 'what-if': 300, simulate: 300_000 } as const

/** After this long a thread is taken to hang. */
const LONGEST_SECONDS = 60

/** A thread a kind of work, begun with the first heavy job: cases that are drawn keep nobody waiting who tries a change. */
const threads = new Map<SideJob['kind'], Worker>()
const queues = new Map<SideJob['kind'], Promise<unknown>>()

/**
 * Does the job beside the calls of the windows where it is heavy, one of a kind after another. A thread that dies or hangs is
 * ended and the answer is a failure, never a throw; the next job gets a new thread.
 */
export function runBeside<Job extends SideJob>(job: Job): Promise<Result<OutcomeOf<Job>>> {
  // The kind of the job says what comes back.
  if (weightOf(job) <= light[job.kind]) return Promise.resolve(success(runJob(job) as OutcomeOf<Job>))
  const answer = (queues.get(job.kind) ?? Promise.resolve()).then(() => ask(job))
  queues.set(job.kind, answer)
  return answer
}

/** Nodes, or nodes that cases go through. */
function weightOf(job: SideJob): number {
  const nodes = job.now.document.nodes.length
  return job.kind === 'simulate' ? nodes * job.cases : nodes
}

async function ask<Job extends SideJob>(job: Job): Promise<Result<OutcomeOf<Job>>> {
  const worker = threads.get(job.kind) ?? new Worker(workerFile(import.meta.url, 'side-worker'))
  threads.set(job.kind, worker)
  // An idle thread keeps no process alive.
  worker.ref()
  const outcome = await outcomeOf(worker, job)
  worker.unref()
  if (outcome !== null) return success(outcome)
  threads.delete(job.kind)
  await worker.terminate()
  return failure('internal', 'It took too long or broke off. Try again; the drawing is as it was.')
}

function outcomeOf<Job extends SideJob>(worker: Worker, job: Job): Promise<OutcomeOf<Job> | null> {
  const { promise, resolve } = Promise.withResolvers<OutcomeOf<Job> | null>()
  const fail = () => resolve(null)
  const timer = setTimeout(fail, LONGEST_SECONDS * 1000)
  worker.on('message', resolve).on('error', fail).on('exit', fail)
  worker.postMessage(job)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', fail).off('exit', fail)
  })
}
