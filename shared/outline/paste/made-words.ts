import { count, list } from '../../lib/words.ts'
import type { NodeKind } from '../../model/document.ts'

const words: Readonly<Record<NodeKind, readonly [one: string, many: string]>> = {
  step: ['step', 'steps'],
  decision: ['decision', 'decisions'],
  parallel: ['split or join', 'splits and joins'],
  event: ['event', 'events'],
  start: ['start', 'starts'],
  end: ['end', 'ends'],
}

const order: readonly NodeKind[] = ['step', 'decision', 'parallel', 'event', 'start', 'end']

/** What is made, by kind: `5 steps and 1 decision`; `0 steps` of nothing. */
export function madeWords(kinds: readonly NodeKind[]): string {
  const counts = order.map((kind) => [kind, kinds.filter((each) => each === kind).length] as const)
  const made = counts.filter(([, number]) => number > 0)
  return list(
    (made.length === 0 ? [['step', 0] as const] : made).map(([kind, n]) => count(n, ...words[kind])),
  )
}
