import { Worker } from 'node:worker_threads'
import { failure } from '#shared/lib/result.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { workerFile } from '../lib/worker-file.ts'
import { limits } from './limits.ts'
import type { ParsedWorkflow } from './parsed-workflow.ts'
import type { ImportJob, WorkerReply } from './worker-messages.ts'

/** Runs one job at a time in a worker that is started when first needed, kept, and replaced when stopped. */
export interface ImportRunner {
  run(job: ImportJob): Promise<Result<ParsedWorkflow[]>>
  close(): Promise<void>
}

interface RunnerOptions {
  readonly url: URL
  readonly milliseconds: number
  readonly heapMegabytes: number
}

/** The options are for tests; without any it is the product's worker within the product's limits. */
export function createImportRunner(options: Partial<RunnerOptions> = {}): ImportRunner {
  const { url, milliseconds, heapMegabytes }: RunnerOptions = {
    url: workerFile(import.meta.url, 'import-worker'),
    milliseconds: limits.parseMilliseconds,
    heapMegabytes: limits.heapMegabytes,
    ...options,
  }
  let worker: Promise<Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const stop = async () => {
    const running = worker
    worker = undefined
    await (await running?.catch(() => undefined))?.terminate()
  }

  const start = (): Promise<Worker> => {
    const started = startWorker(url, heapMegabytes, () => {
      if (worker === started) worker = undefined
    })
    return started
  }

  const attempt = async (job: ImportJob): Promise<Result<ParsedWorkflow[]>> => {
    const begun = performance.now()
    worker ??= start()
    const outcome = await worker.then(
      // Starting the worker counts too, as far as that leaves the file a fair chance.
      (ready) => runIn(ready, job, Math.max(milliseconds / 3, milliseconds - (performance.now() - begun))),
      () => undefined,
    )
    if (outcome === undefined || outcome.stop) await stop()
    return outcome?.result ?? brokenWorker(job.fileName)
  }

  return {
    run(job) {
      const turn = last.then(() => attempt(job))
      last = turn.catch(() => undefined)
      return turn
    },
    close: async () => {
      await last
      await stop()
    },
  }
}

/** `gone` is called when the worker ends by itself; idle it must take nobody down with it. */
function startWorker(url: URL, heapMegabytes: number, gone: () => void): Promise<Worker> {
  const worker = new Worker(url, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
  })
  worker.on('error', gone).on('exit', gone)
  const { promise, resolve, reject } = Promise.withResolvers<Worker>()
  const timer = setTimeout(() => {
    void worker.terminate()
    reject(new Error('The import worker did not start.'))
  }, limits.startMilliseconds)
  const silence = listen(worker, { reply: () => resolve(worker), end: reject })
  return promise.finally(() => {
    clearTimeout(timer)
    silence()
    worker.unref()
  })
}

interface Outcome {
  readonly result: Result<ParsedWorkflow[]>
  /** The worker is not to be used again. */
  readonly stop: boolean
}

function runIn(worker: Worker, job: ImportJob, milliseconds: number): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const give = (result: Result<ParsedWorkflow[]>, stop: boolean) => resolve({ result, stop })
  const timer = setTimeout(() => give(tookTooLong(job.fileName), true), milliseconds)
  const silence = listen(worker, {
    reply: (reply) =>
      reply.kind === 'done' ? give(reply.result, false) : give(brokenWorker(job.fileName), true),
    end: (error) => give(isOutOfMemory(error) ? outOfMemory(job.fileName) : brokenWorker(job.fileName), true),
  })
  // The process must live until the job is done, and may end while the worker only waits.
  worker.ref()
  worker.postMessage(job)
  return promise.finally(() => {
    clearTimeout(timer)
    silence()
    worker.unref()
  })
}

interface Listeners {
  reply(reply: WorkerReply): void
  end(error: unknown): void
}

/** Returns the function that takes the listeners away again. */
function listen(worker: Worker, { reply, end }: Listeners): () => void {
  const onExit = () => end(new Error('The import worker stopped.'))
  worker.on('message', reply).on('error', end).on('exit', onExit)
  return () => void worker.off('message', reply).off('error', end).off('exit', onExit)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tookTooLong(fileName: string): Failure {
  const seconds = limits.parseMilliseconds / 1000
  return failure(
    'timeout',
    `${fileName} took longer than ${seconds} s to read and was stopped; split the model into smaller files.`,
    { file: fileName },
  )
}

function outOfMemory(fileName: string): Failure {
  return failure(
    'out-of-memory',
    `${fileName} needs more memory than Baton gives a file and was stopped; split the model into smaller files.`,
    { file: fileName },
  )
}

function brokenWorker(fileName: string): Failure {
  return failure(
    'internal',
    `${fileName} could not be read because of a fault in Baton; please report it with the file.`,
    { file: fileName },
  )
}
