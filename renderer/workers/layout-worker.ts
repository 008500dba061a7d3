import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { LayoutAnswer, LayoutRequest } from './lay-out.ts'

/** The thread that lays maps out, one after the other, while the window goes on. */
self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const answer: LayoutAnswer = { id: data.id, document: layoutDocument(data.document, data.options) }
  self.postMessage(answer)
})
