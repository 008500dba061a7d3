import { sameValue } from '#shared/lib/same-value.ts'
import { list } from '#shared/lib/words.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import type { Flip } from '#shared/model/analysis/stability.ts'
import type { Score } from '#shared/model/answers.ts'
import type { Verdict } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import type { Offer } from '#shared/model/what-if/view.ts'
import { assess } from '../assess.ts'
import { indexGraph } from '../graph.ts'
import { applyChanges } from './apply-changes.ts'
import { newStepsTitle } from './change-title.ts'
import { changesAgainst } from './finding-changes.ts'
import type { CaseNow } from './case-now.ts'
import { rateNow, withRate } from './exception-changes.ts'
import { moreOf } from './more-of.ts'

/** More changes at once than these are no single idea to be tried. */
const most = { flips: 5, findings: 5, changes: 3 } as const

interface Basis {
  readonly now: CaseNow
  readonly catalogue: Catalogue
  readonly rubric: Rubric
  readonly flips: readonly Flip[]
  readonly findings: readonly Finding[]
}

/** What is worth trying: the nearest flips that a change can bring about, and what could be taken out first. */
export function offersOf({ now, catalogue, rubric, flips, findings }: Basis): readonly Offer[] {
  const offer = (because: string, to: Offer['to'], changes: readonly Change[]): Offer[] =>
    changes.length === 0 || changes.length > most.changes
      ? []
      : [{ title: titleOf(now, changes, catalogue), because, to, changes }]
  return [
    ...flips
      .flatMap((flip) => offer(flip.change, flip.to, changesFor(flip, now, catalogue)))
      // A rate at the edge of what a number can hold may not be reached: what is said to turn the verdict is seen to.
      .filter(({ changes, to }) => verdictAfter(now, changes, catalogue, rubric) === to)
      .slice(0, most.flips),
    ...firstOf(findings, (finding) => offer(finding.title, null, changesAgainst(finding, now.document))),
  ]
}

/** Each change once, however many findings ask for it; one by one until there are enough: of a large map's thousand loops each would be taken out, only to be named. */
function firstOf(findings: readonly Finding[], offer: (finding: Finding) => readonly Offer[]): Offer[] {
  const offers: Offer[] = []
  for (const finding of findings) {
    const found = offer(finding).filter(
      ({ changes }) => !offers.some((each) => sameValue(each.changes, changes)),
    )
    offers.push(...found)
    if (offers.length === most.findings) break
  }
  return offers
}

function verdictAfter(
  before: CaseNow,
  changes: readonly Change[],
  catalogue: Catalogue,
  rubric: Rubric,
): Verdict {
  const { document, answers } = applyChanges(before, changes, catalogue).now
  return assess(document, answers, catalogue, rubric).verdict
}

function titleOf(now: CaseNow, changes: readonly Change[], catalogue: Catalogue): string {
  const steps = changes.filter((change) => change.kind === 'new-step')
  if (steps.length === changes.length) return newStepsTitle(steps, now.document, catalogue)
  const titles = applyChanges(now, changes, catalogue).changes.map(({ title }) => title)
  return list(titles.map((title, at) => (at === 0 ? title : title.replace(/^Without /, 'without '))))
}

/** The changes that move the lever of a flip; none where something would have to be added, or a count has no such part. */
function changesFor(
  { lever: { on, to }, dimension, from, into }: Flip,
  now: CaseNow,
  catalogue: Catalogue,
): readonly Change[] {
  switch (on) {
    case 'systems':
      return withoutSystems(now.document, to)
    case 'departments':
      return into > from ? moreDepartments(now.document, to, catalogue) : fewerDepartments(now.document, to)
    case 'exceptionRate':
      return otherRate(now, to, into > from)
    case 'customerExperience':
    case 'competitiveAdvantage':
      return [{ kind: 'answer', question: on, to: to as Score }]
    case 'changesPerYear':
      return [{ kind: 'changes-per-year', to }]
    case 'regulated':
      return [{ kind: 'regulated', to: to === 1 }]
    case 'score':
      return [{ kind: 'score', dimension, to: to as Score }]
    case 'decisions':
    case 'exceptionTypes':
      return []
  }
}

/**
 * A limit counts to the band below it: one percentage point more is above it, of counted cases one case. None where the
 * paths drawn do not come so far.
 */
function otherRate(now: CaseNow, limit: number, above: boolean): readonly Change[] {
  const parts = now.answers.observedExceptions?.of ?? 100
  const rate = above ? Math.min(1, (Math.floor(limit * parts + 1e-9) + 1) / parts) : limit
  const next = withRate(now, rate)
  const reached = next === null ? null : rateNow(next)
  if (reached === null || (above ? reached <= limit : reached > limit)) return []
  return [{ kind: 'exception-rate', rate }]
}

/** Those that the fewest steps use go first. */
function withoutSystems({ nodes, looseSystemIds }: WorkflowDocument, left: number): readonly Change[] {
  const uses = new Map(looseSystemIds.map((id) => [id, 0]))
  for (const node of nodes) {
    if (node.kind !== 'step') continue
    for (const id of new Set(node.systemIds)) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  return [...uses]
    .toSorted(([, one], [, other]) => one - other)
    .slice(0, Math.max(0, uses.size - left))
    .map(([systemId]) => ({ kind: 'without-system', systemId }))
}

/** Each does one more step, at the end of the work. */
function moreDepartments(
  document: WorkflowDocument,
  wanted: number,
  catalogue: Catalogue,
): readonly Change[] {
  const steps = indexGraph(document).steps
  const now = new Set(steps.flatMap(({ departmentId }) => departmentId ?? [])).size
  const last = steps.at(-1)
  if (last === undefined || wanted - now > most.changes) return []
  return Array.from({ length: Math.max(0, wanted - now) }, (_, at): Change => {
    const { step, department } = moreOf(document, catalogue, at)
    return {
      kind: 'new-step',
      nodeId: step.id,
      name: step.name,
      afterId: last.id,
      departmentId: department.id,
      newDepartment: department.name,
    }
  })
}

/** Those with the fewest steps are merged into the one they hand over to, or take over from, most. */
function fewerDepartments(document: WorkflowDocument, left: number): readonly Change[] {
  const owners = new Map<string, number>()
  for (const { departmentId } of indexGraph(document).steps)
    if (departmentId !== null) owners.set(departmentId, (owners.get(departmentId) ?? 0) + 1)
  const [...bySize] = [...owners].toSorted(([, one], [, other]) => one - other).map(([id]) => id)
  const gone = bySize.slice(0, Math.max(0, bySize.length - left))
  const kept = bySize.slice(gone.length)
  return gone.flatMap((from) => {
    const into = closest(document, from, kept)
    return into === undefined ? [] : [{ kind: 'merge-departments', from, into }]
  })
}

function closest(document: WorkflowDocument, from: string, among: readonly string[]): string | undefined {
  const { nodes, sequence, exceptions } = indexGraph(document)
  const ties = new Map(among.map((id) => [id, 0]))
  for (const arc of [...sequence, ...exceptions]) {
    const ends = [nodes[arc.from]?.departmentId, nodes[arc.to]?.departmentId]
    const other = ends[0] === from ? ends[1] : ends[1] === from ? ends[0] : null
    if (typeof other === 'string' && ties.has(other)) ties.set(other, (ties.get(other) ?? 0) + 1)
  }
  return [...ties].toSorted(([, one], [, another]) => another - one)[0]?.[0]
}
