import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

export interface GeometryRequest {
  readonly id: number
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
}

export interface GeometryAnswer {
  readonly id: number
  readonly geometry: MapGeometry
}

type Waiting = (geometry: MapGeometry | null) => void

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let asked = 0

/**
 * The geometry of a whole map, worked out on a thread of its own; null when that thread broke. The thread is started
 * with the first request and kept.
 */
export function drawWhole(document: WorkflowDocument, catalogue: Catalogue): Promise<MapGeometry | null> {
  return new Promise((resolve) => {
    const request: GeometryRequest = { id: ++asked, document, catalogue }
    waiting.set(request.id, resolve)
    worker ??= start()
    worker.postMessage(request)
  })
}

function start(): Worker {
  const started = new Worker(new URL('./geometry-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<GeometryAnswer>) => {
    waiting.get(data.id)?.(data.geometry)
    waiting.delete(data.id)
  })
  started.addEventListener('error', () => giveUp(started))
  return started
}

/** The next request starts a new thread. */
function giveUp(broken: Worker): void {
  broken.terminate()
  if (worker === broken) worker = null
  for (const resolve of waiting.values()) resolve(null)
  waiting.clear()
}
