import { indexArcs } from '#shared/flow/arc-index.ts'
import { count, figure, list, percent } from '#shared/lib/words.ts'
import type { FindingKind, Optimise, ValueShares } from '#shared/model/analysis/optimise.ts'
import type { Timing } from '#shared/model/analysis/timing.ts'
import type { Characteristics } from '#shared/model/document.ts'
import { indexGraph } from '../graph.ts'
import type { CaseBasis } from '../profile/basis.ts'
import { backAndForthFindings } from './back-and-forth.ts'
import { countedOnce } from './count-once.ts'
import { repeatFindings } from './repeats.ts'
import { reworkFindings } from './rework.ts'
import { spentIn } from './spent.ts'
import type { Spent } from './spent.ts'
import { wasteFindings } from './waste.ts'

/**
 * What to take out before technology is put on it (method §7): waste, steps done twice, rework, avoidable handoffs and
 * switches of system, each with the nodes it is in and the handling time it takes, or how often a case moves for it.
 */
export function optimise(basis: CaseBasis): Optimise {
  const graph = indexGraph(basis.document)
  const spent = spentIn(basis)
  const { findings, minutes } = countedOnce([
    ...wasteFindings(spent),
    ...repeatFindings(graph, spent),
    ...reworkFindings(basis, indexArcs(basis.document), spent),
    ...backAndForthFindings(basis, graph),
  ])
  const share = spent.shareOf(minutes)
  const shares = valueShares(spent)
  const guard = basis.assessment.guards.find(({ key }) => key === 'optimise-first')
  return {
    findings,
    shares,
    minutes,
    share,
    first: guard !== undefined,
    summary: summaryOf({ findings, shares, share }, basis.timing, guard?.reason),
    assumption:
      'Optimising brings 50–70 % of the possible gain, technology the other 30–50 %: the author’s own experience, not a measurement.',
    source: 'method §7 (source); handling time by expected visits × minutes',
  }
}

/** Of all work, as every share of a finding is; of steps where nobody gave minutes. */
function valueShares(spent: Spent): ValueShares {
  const { steps } = spent
  const timed = steps.filter(({ characteristics }) => characteristics.minutes !== undefined).length
  const byWork = timed > 0 && steps.some(({ id }) => spent.minutesIn(id) > 0)
  const idsOf = (value: Characteristics['value']) =>
    steps.filter(({ characteristics }) => characteristics.value === value).map(({ id }) => id)
  const shareOf = (ids: readonly string[]) =>
    byWork
      ? spent.shareOf(ids.reduce((sum, id) => sum + spent.minutesIn(id), 0))
      : ids.length / Math.max(1, steps.length)
  const stepIds = {
    adding: idsOf('adding'),
    required: idsOf('required'),
    waste: idsOf('waste'),
    unjudged: idsOf(undefined),
  }
  return {
    adding: shareOf(stepIds.adding),
    required: shareOf(stepIds.required),
    waste: shareOf(stepIds.waste),
    unjudged: shareOf(stepIds.unjudged),
    basis: byWork ? workWords(steps.length - timed) : 'of steps',
    stepIds,
  }
}

/** `of all work (minutes assumed for 2 steps)`: what the text of a share says after its figure. */
function workWords(assumed: number): string {
  return assumed === 0 ? 'of all work' : `of all work (minutes assumed for ${count(assumed, 'step')})`
}

const kinds: Readonly<Record<FindingKind, readonly [string, string]>> = {
  waste: ['step without value', 'steps without value'],
  redundant: ['step done more than once', 'steps done more than once'],
  rework: ['loop of rework', 'loops of rework'],
  'avoidable-handoff': ['avoidable handoff', 'avoidable handoffs'],
  'avoidable-switch': ['avoidable switch of system', 'avoidable switches of system'],
}

function summaryOf(
  { findings, shares, share }: Pick<Optimise, 'findings' | 'shares' | 'share'>,
  timing: Timing,
  guard: string | undefined,
): string {
  const found = [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, all]) =>
    count(all.length, ...kinds[kind]),
  )
  const nothing = 'Nothing to take out was found on the map.'
  return [
    ...(guard === undefined ? [] : [`Optimise first. ${guard}`]),
    found.length === 0 ? nothing : `Found: ${list(found)}.`,
    ...(share > 0 ? [takenWords(findings, share)] : []),
    ...movesWords(findings, timing),
    ...unjudgedWords(shares),
  ].join(' ')
}

function takenWords(findings: Optimise['findings'], share: number): string {
  const once = findings.some(({ overlap }) => overlap > 0)
    ? ', minutes that several findings share counted once'
    : ''
  const taking = findings.filter(({ moves }) => moves === null).length
  const who =
    taking < findings.length ? 'What could go takes' : taking === 1 ? 'It takes' : 'Together they take'
  return `${who} ${percent(share)} of all work${once}.`
}

/** A move between two such steps is one of both: together they are never more than a case has. */
function movesWords(findings: Optimise['findings'], { handoffs, systemSwitches }: Timing): string[] {
  const moved = (kind: FindingKind, all: number, one: string, many: string): string[] => {
    const means = findings.flatMap(({ kind: each, moves }) =>
      each === kind && moves !== null ? [moves.mean] : [],
    )
    if (means.length === 0) return []
    const sum = Math.min(
      all,
      means.reduce((total, mean) => total + mean, 0),
    )
    return [`${means.length === 1 ? '' : 'up to '}${figure(sum)} of ${count(all, one, many)}`]
  }
  const told = [
    ...moved('avoidable-handoff', handoffs.mean, 'handoff', 'handoffs'),
    ...moved('avoidable-switch', systemSwitches.mean, 'switch of system', 'switches of system'),
  ]
  if (told.length === 0) return []
  const steps = findings.filter(({ moves }) => moves !== null).length
  const stays = steps === 1 ? 'that step' : 'those steps'
  return [`Going there and straight back costs ${list(told)} a case; the work in ${stays} stays.`]
}

function unjudgedWords({ unjudged, basis, stepIds }: ValueShares): string[] {
  const kinds = '(value-adding, required or waste)'
  const judged = stepIds.adding.length + stepIds.required.length + stepIds.waste.length
  if (unjudged === 0) return []
  if (judged === 0) return [`Nobody judged any step yet ${kinds}.`]
  return basis === 'of steps'
    ? [`Nobody judged ${percent(unjudged)} of the steps yet ${kinds}.`]
    : [`${percent(unjudged)} ${basis} is in steps that nobody judged yet ${kinds}.`]
}
