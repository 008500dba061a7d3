import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { LayoutOptions } from '#shared/layout/layout-document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { threadOf } from './thread.ts'

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

const ask = threadOf<LayoutRequest, LayoutAnswer>(
  () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }),
)

/** Lays a drawing out on a thread of its own: typing and drawing go on meanwhile. */
export const layOut: LayOut = async (document, options = {}) => {
  const answer = await ask({ document, options })
  return answer === null
    ? failure('internal', 'The layout could not be worked out; the map is as it was. Try again.')
    : success(answer.document)
}
