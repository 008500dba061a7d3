import type { NodeKind } from '#shared/model/document.ts'

/** The words people use for what they draw. */
export const kindWords: Readonly<Record<NodeKind, string>> = {
  start: 'start',
  step: 'step',
  decision: 'decision',
  parallel: 'parallel split or join',
  event: 'event',
  end: 'end',
}
