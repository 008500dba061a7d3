import { count, percent } from '../../lib/words.ts'
import { minuteWords } from '../minute-words.ts'
import type { Finding } from './optimise.ts'

/** `10 min a case, 25 % of all work`; of what takes no work of its own `2 handoffs a case, 30 min of waiting`. */
export function findingCost({ kind, minutes, share, moves }: Finding): string {
  if (moves !== null) {
    const moved =
      kind === 'avoidable-handoff'
        ? count(moves.mean, 'handoff')
        : count(moves.mean, 'switch of system', 'switches of system')
    return `${moved} a case${moves.waiting > 0 ? `, ${minuteWords(moves.waiting)} of waiting` : ''}`
  }
  if (minutes === 0) return 'how much cannot be told'
  return `${minuteWords(minutes)} a case, ${percent(share)} of all work`
}
