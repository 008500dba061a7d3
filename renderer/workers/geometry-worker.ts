import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { GeometryAnswer, GeometryRequest } from './draw-whole.ts'

/** The thread that works out whole maps while the window goes on. */
self.addEventListener('message', ({ data }: MessageEvent<GeometryRequest>) => {
  const answer: GeometryAnswer = { id: data.id, geometry: mapGeometry(data.document, data.catalogue) }
  self.postMessage(answer)
})
