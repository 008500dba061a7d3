import type { Case, Stop } from '#shared/flow/playback/case.ts'
import type { PlaybackGraph } from '#shared/flow/playback/graph.ts'
import { mayEnd } from '#shared/flow/playback/likeliest.ts'
import { optionsOf } from '#shared/flow/playback/options.ts'
import type { Option } from '#shared/flow/playback/options.ts'
import type { CaseSummary } from '#shared/flow/playback/summary.ts'
import { count, figure, numberWord, percent } from '#shared/lib/words.ts'
import { tellingName } from '#shared/model/telling-name.ts'

export function nameAt({ document, node }: PlaybackGraph, id: string): string {
  const found = node(id)
  return found === undefined ? 'nowhere' : tellingName(document, found)
}

/** One thing that may happen next: what it is, where it leads, and how many go that way. */
export interface OptionWords {
  readonly title: string
  readonly to: string
  /** Empty where there is nothing to choose by. */
  readonly share: string
}

export function optionWords(graph: PlaybackGraph, option: Option): OptionWords {
  switch (option.kind) {
    case 'way': {
      const { edge, share } = option
      const said = edge.kind === 'exception' ? (edge.exception?.name ?? '') : (edge.label ?? '')
      const usual = edge.kind === 'exception' ? 'exception' : ''
      return { title: said === '' ? usual : said, to: nameAt(graph, edge.target), share: shareWords(share) }
    }
    case 'split':
      return {
        title: `all ${numberWord(option.edges.length)} branches`,
        to: 'one after the other',
        share: shareWords(option.share),
      }
    case 'branch':
      return { title: 'the next branch', to: nameAt(graph, option.branch.target), share: '' }
    case 'go-on':
      return { title: 'no other branch comes', to: `on from ${nameAt(graph, option.meeting.at)}`, share: '' }
  }
}

function shareWords(share: number | null): string {
  return share === null ? 'rate not known' : smallPercent(share)
}

function smallPercent(share: number): string {
  return share > 0 && share < 0.0005 ? `under ${percent(0.001)}` : percent(share)
}

/** What one has to know about where the case is, beyond the name; null where there is nothing. */
export function stateWords(graph: PlaybackGraph, current: Case): string | null {
  const stop = current.stops.at(-1)
  const kind = graph.node(current.at)?.kind
  if (optionsOf(graph, current).length === 0) {
    return kind === 'end' ? 'The case is over.' : 'The case is over: nothing leads on from here.'
  }
  if (current.resting === 'waiting') return waitingWords(current)
  if (current.resting === 'ended')
    return `This branch ends here; ${branchWords(current.pending.length)} still to be walked.`
  if (!mayEnd(graph, current)) return 'No end can be reached from here: the map goes round in circles.'
  return stop === undefined || stop.visit < 2 ? null : `${ordinal(stop.visit)} time here.`
}

function waitingWords({ pending, meetings, at }: Case): string {
  const here = meetings.find((one) => one.at === at)?.branches ?? 1
  const come = here === 1 ? 'One branch has' : `${figure(here)} branches have`
  if (pending.length === 0) return `${come} come; the others cannot come any more.`
  return `${come} come and ${here === 1 ? 'waits' : 'wait'} here; ${branchWords(pending.length)} still to be walked.`
}

function branchWords(amount: number): string {
  return `${count(amount, 'branch', 'branches')} ${amount === 1 ? 'is' : 'are'}`
}

function ordinal(value: number): string {
  const last = value % 10
  const teen = value % 100 > 10 && value % 100 < 14
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th')}`
}

/** What the case has been through, a phrase each: `5 steps`, `2 handoffs`, `14 min of work`, `at most 12 % of cases`. */
export function factWords({
  steps,
  handoffs,
  systemIds,
  minutes,
  untimed,
  likelihood,
  unknownShares,
  assumed,
}: CaseSummary): readonly string[] {
  const bound = unknownShares > 0 ? 'at most ' : assumed ? 'about ' : ''
  return [
    count(steps, 'step'),
    count(handoffs, 'handoff'),
    count(systemIds.length, 'system'),
    ...(steps > untimed
      ? [`${minuteWords(minutes)}${untimed > 0 ? ` without ${count(untimed, 'step')}` : ''}`]
      : []),
    likelihood === 1 && bound === '' ? 'all cases' : `${bound}${smallPercent(likelihood)} of cases`,
  ]
}

function minuteWords(minutes: number): string {
  if (minutes < 120) return `${figure(minutes)} min of work`
  return `${figure(minutes / 60)} h of work`
}

/** The share of cases that part at each stop for the next one of its branch; undefined where all go on. */
export function stopShare(current: Case, at: number): number | null | undefined {
  const stop: Stop | undefined = current.stops[at]
  const earlier = current.stops
    .slice(0, at)
    .filter(({ nodeId, waits }) => nodeId === stop?.nodeId && !waits).length
  return current.taken.filter(({ nodeId }) => nodeId === stop?.nodeId)[earlier]?.share
}
