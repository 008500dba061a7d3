import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { threadOf } from './thread.ts'

export interface GeometryRequest {
  readonly id: number
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
}

export interface GeometryAnswer {
  readonly id: number
  readonly geometry: MapGeometry
}

const ask = threadOf<GeometryRequest, GeometryAnswer>(
  () => new Worker(new URL('./geometry-worker.ts', import.meta.url), { type: 'module' }),
)

/** The geometry of a whole map, worked out on a thread of its own; null when that thread broke. */
export async function drawWhole(
  document: WorkflowDocument,
  catalogue: Catalogue,
): Promise<MapGeometry | null> {
  const answer = await ask({ document, catalogue })
  return answer?.geometry ?? null
}
