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
import type { CaseNow } from './case-now.ts'
import { rateNow, withRate } from './exception-changes.ts'

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
      .flatMap((flip) => offer(flip.change, flip.to, changesFor(flip, now)))
      // A rate at the edge of what a number can hold may not be reached: what is said to turn the verdict is seen to.
      .filter(({ changes, to }) => verdictAfter(now, changes, catalogue, rubric) === to)
      .slice(0, most.flips),
    ...findings
      .flatMap((finding) => offer(finding.title, null, changesAgainst(finding, now.document)))
      .slice(0, most.findings),
  ]
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
  const titles = applyChanges(now, changes, catalogue).changes.map(({ title }) => title)
  return list(titles.map((title, at) => (at === 0 ? title : title.replace(/^Without /, 'without '))))
}

/** The changes that move the lever of a flip; none where something would have to be added, or a count has no such part. */
function changesFor({ lever: { on, to }, dimension, from, into }: Flip, now: CaseNow): readonly Change[] {
  switch (on) {
    case 'systems':
      return withoutSystems(now.document, to)
    case 'departments':
      return fewerDepartments(now.document, to)
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

/** Waste is left out, what is done twice is done the first time only, a step that comes straight back stays where it was. */
function changesAgainst({ kind, nodeIds, edgeIds }: Finding, document: WorkflowDocument): readonly Change[] {
  if (kind === 'waste') return [{ kind: 'without-steps', nodeIds: [...nodeIds] }]
  if (kind === 'redundant') return [{ kind: 'without-steps', nodeIds: nodeIds.slice(1) }]
  if (kind === 'rework') return withoutLoop(document, edgeIds)
  const [nodeId] = nodeIds
  if (kind === 'avoidable-switch' && nodeId !== undefined) return inSystemsAround(document, nodeId, edgeIds)
  if (kind !== 'avoidable-handoff' || nodeId === undefined) return []
  const home = ownerAround(document, nodeId, edgeIds)
  return home === null ? [] : [{ kind: 'step-department', nodeId, departmentId: home }]
}

/** Only where each way back begins at a fork: left out anywhere else, the case would end there. */
function withoutLoop({ edges }: WorkflowDocument, back: readonly string[]): readonly Change[] {
  const gone = new Set(back)
  const onward = new Set(
    edges.filter(({ id, kind }) => kind === 'sequence' && !gone.has(id)).map(({ source }) => source),
  )
  const forked = edges.filter(({ id }) => gone.has(id)).every(({ source }) => onward.has(source))
  return back.length > 0 && forked ? [{ kind: 'without-ways', edgeIds: [...back] }] : []
}

/** What every step that hands over to it and takes over from it uses. */
function inSystemsAround(
  { nodes, edges }: WorkflowDocument,
  nodeId: string,
  edgeIds: readonly string[],
): readonly Change[] {
  const counted = new Set(edgeIds)
  const ends = edges.filter(({ id }) => counted.has(id)).flatMap(({ source, target }) => [source, target])
  const around = nodes.flatMap((node) =>
    node.kind === 'step' && node.id !== nodeId && ends.includes(node.id) ? [node.systemIds] : [],
  )
  const common = (around[0] ?? []).filter((id) => around.every((systemIds) => systemIds.includes(id)))
  return common.length === 0 ? [] : [{ kind: 'step-systems', nodeId, systemIds: common }]
}

/** The department on the other side of the arrows that hand a step over and back. */
function ownerAround(
  { nodes, edges }: WorkflowDocument,
  nodeId: string,
  edgeIds: readonly string[],
): string | null {
  const counted = new Set(edgeIds)
  const own = nodes.find(({ id }) => id === nodeId)?.departmentId
  const ends = edges.filter(({ id }) => counted.has(id)).flatMap(({ source, target }) => [source, target])
  const around = nodes.filter(({ id, departmentId, kind }) => {
    const gateway = kind === 'decision' || kind === 'parallel'
    return ends.includes(id) && !gateway && departmentId !== own
  })
  return around[0]?.departmentId ?? null
}
