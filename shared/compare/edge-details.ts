import { percent } from '../lib/words.ts'
import type { FlowEdge } from '../model/document.ts'
import type { Rate } from '../model/rate.ts'
import { nowAndThen } from './detail-words.ts'

/** What is not the same about an edge, a phrase each. `ends` are the names of what it joins, on its own map. */
export function edgeDetails(
  [one, endsBefore]: readonly [FlowEdge, Ends],
  [other, endsAfter]: readonly [FlowEdge, Ends],
): readonly string[] {
  return [
    nowAndThen('From', endsBefore.source, endsAfter.source),
    nowAndThen('To', endsBefore.target, endsAfter.target),
    nowAndThen('Kind', kindOf(one), kindOf(other)),
    nowAndThen('Label', one.label ?? '', other.label ?? ''),
    nowAndThen('Share', shareOf(one.probability), shareOf(other.probability)),
    nowAndThen('Goes wrong', one.exception?.name ?? '', other.exception?.name ?? ''),
    nowAndThen('Rate', rateOf(one.rate), rateOf(other.rate)),
    nowAndThen('Only under a condition', yes(one.conditional), yes(other.conditional)),
    (one.comment ?? '') === (other.comment ?? '') ? null : 'Comment changed',
  ].filter((detail) => detail !== null)
}

/** What an edge joins; the same two words wherever the nodes are matched. */
export interface Ends {
  readonly source: string
  readonly target: string
}

function kindOf({ kind }: FlowEdge): string {
  return kind === 'exception' ? 'exception path' : 'normal flow'
}

function yes(given: boolean | undefined): string {
  return given === true ? 'yes' : ''
}

function shareOf(share: number | undefined): string {
  return share === undefined ? '' : percent(share)
}

function rateOf(rate: Rate | undefined): string {
  switch (rate?.kind) {
    case undefined:
      return ''
    case 'value':
      return percent(rate.value)
    case 'range':
      return `${percent(rate.low)} to ${percent(rate.high)}`
    case 'observed':
      return `${rate.count} of ${rate.of}`
  }
}
