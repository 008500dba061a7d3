import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { LayoutOptions } from '#shared/layout/layout-document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

export interface LayoutRequest {
  readonly id: number
  readonly document: WorkflowDocument
  readonly options: LayoutOptions
}

export interface LayoutAnswer {
  readonly id: number
  readonly document: WorkflowDocument
}

export type LayOut = (
  document: WorkflowDocument,
  options?: LayoutOptions,
) => Promise<Result<WorkflowDocument>>

type Waiting = (result: Result<WorkflowDocument>) => void

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let asked = 0

/**
 * Lays a drawing out on a thread of its own: typing and drawing go on meanwhile. The thread is started with
 * the first request and kept.
 */
export const layOut: LayOut = (document, options = {}) =>
  new Promise((resolve) => {
    const request: LayoutRequest = { id: ++asked, document, options }
    waiting.set(request.id, resolve)
    worker ??= start()
    worker.postMessage(request)
  })

function start(): Worker {
  const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    waiting.get(data.id)?.(success(data.document))
    waiting.delete(data.id)
  })
  started.addEventListener('error', () => giveUp(started))
  return started
}

/** The next request starts a new thread. */
function giveUp(broken: Worker): void {
  broken.terminate()
  if (worker === broken) worker = null
  const failed = failure('internal', 'The layout could not be worked out; the map is as it was. Try again.')
  for (const resolve of waiting.values()) resolve(failed)
  waiting.clear()
}
