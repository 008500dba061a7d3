import { count } from '#shared/lib/words.ts'
import type { SearchAnswer } from '#shared/model/search.ts'
import { MOST_HITS } from '../../state/search-store.ts'

interface Found {
  readonly query: string
  readonly actions: number
  readonly answer: SearchAnswer | null
}

/** `3 actions · 12 hits in 4 workflows`, in the foot of the palette and to readers. */
export function foundWords({ query, actions, answer }: Found): string {
  const words = actions > 0 ? [count(actions, 'action')] : []
  if (query !== '' && answer !== null) words.push(hitWords(answer))
  return words.join(' · ')
}

export function hitWords({ hits, total }: SearchAnswer): string {
  const maps = new Set(hits.flatMap((hit) => hit.workflowId ?? [])).size
  const where = maps > 1 ? ` in ${count(maps, 'workflow')}` : ''
  const cut = total > MOST_HITS ? `, the first ${MOST_HITS} listed` : ''
  return `${count(total, 'hit')}${where}${cut}`
}

/** What was looked through, for somebody who found nothing there. */
export function searchedWords({ searched }: SearchAnswer): string {
  const { workflows, entries, unread } = searched
  const names = 'names, labels, notes, comments, parked items, systems and departments'
  const all = `${count(entries, 'entry', 'entries')} of ${count(workflows, 'workflow')} were looked through: ${names}.`
  if (unread.length === 0) return all
  return `${all} Left out, because the drawing is damaged: ${unread.join(', ')}.`
}
