import { count, sentenceCase } from '#shared/lib/words.ts'
import type { CaseCount } from '#shared/model/analysis/timing.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import type { FlowNode, StepNode } from '#shared/model/document.ts'
import { leavingOf } from '#shared/flow/way-shares.ts'
import type { Moves } from '#shared/model/analysis/optimise.ts'
import { minuteWords } from '#shared/model/minute-words.ts'
import type { Arc, Graph } from '../graph.ts'
import { listUpTo } from '../words.ts'
import type { CaseBasis } from '../profile/basis.ts'
import { quoted } from './spent.ts'
import type { Found } from './spent.ts'

/** Gateways looked through from one step; more of them in a row is no back and forth. */
const mostGateways = 50
const systemsShown = 2

/** A step between others that all have the same in common: an owner, or a system. */
interface Between {
  readonly step: StepNode
  /** Minutes a case that the work waits for it. */
  readonly waiting: number
  readonly around: readonly FlowNode[]
  readonly edgeIds: () => readonly string[]
}

/**
 * Steps that take the work away and hand it straight back: to another department and back (unless the step is there for
 * compliance), or, within one department, out of a system and into it again. The work of the step has to be done anyway: what
 * they cost is going there and back.
 */
export function backAndForthFindings(basis: CaseBasis, graph: Graph): Found[] {
  const waitingIn = new Map(basis.timing.steps.map(({ nodeId, waitingPerCase }) => [nodeId, waitingPerCase]))
  return graph.nodes.flatMap((node, at) => {
    if (node.kind !== 'step' || node.departmentId === null || node.characteristics.value === 'required')
      return []
    const before = neighbours(graph, at, 'in')
    const after = before === null ? null : neighbours(graph, at, 'out')
    if (before === null || after === null) return []
    const between = {
      step: node,
      waiting: waitingIn.get(node.id) ?? 0,
      around: before.nodes.concat(after.nodes),
      edgeIds: () => [...new Set([...before.arcs, ...after.arcs].map(({ edge }) => edge.id))],
    }
    return [...handedBack(basis, between), ...switchedBack(basis, between)]
  })
}

function handedBack(
  { catalogue, visits, timing }: CaseBasis,
  { step, waiting, around, edgeIds }: Between,
): Found[] {
  const owner = around[0]?.departmentId ?? null
  if (owner === null || owner === step.departmentId) return []
  if (around.some(({ departmentId }) => departmentId !== owner)) return []
  const moves = movesOf(timing.handoffs, [step.departmentId ?? ''], visits.get(step.id) ?? 0)
  if (moves === 0) return []
  const [home, away] = [owner, step.departmentId ?? ''].map((id) => nameOf(catalogue.departments, id))
  return [
    {
      kind: 'avoidable-handoff',
      title: sentenceCase(`${quoted(step.name)} goes from ${home} to ${away} and straight back`),
      reason: `${count(moves, 'handoff')} a case for one step${waitingWords(waiting)}. If ${home} could do it, or what ${away} decides were agreed beforehand, they would go; the work in it stays.`,
      nodeIds: [step.id],
      edgeIds: edgeIds(),
      ...costing({ mean: moves, waiting }),
    },
  ]
}

function costing(moves: Moves): Pick<Found, 'minutes' | 'share' | 'claims' | 'moves'> {
  return { minutes: 0, share: 0, claims: new Map(), moves }
}

function waitingWords(minutes: number): string {
  return minutes > 0 ? `, which it waits for ${minuteWords(minutes)}` : ''
}

/**
 * Moves a case to a step and away from it again, never more than are counted to and from whoever has it; none where cases
 * do not go both ways: the way back of a loop without a way out, or a step that no case passes.
 */
function movesOf({ crossings }: CaseCount, holderIds: readonly string[], visits: number): number {
  const holder = [...new Set(holderIds)].sort().join()
  const moved = (side: 'fromIds' | 'toIds') =>
    crossings.reduce((sum, each) => sum + (each[side].toSorted().join() === holder ? each.mean : 0), 0)
  const [there, back] = [moved('toIds'), moved('fromIds')]
  return there === 0 || back === 0 ? 0 : Math.min(2 * visits, there + back)
}

function switchedBack(
  { catalogue, visits, timing }: CaseBasis,
  { step, waiting, around, edgeIds }: Between,
): Found[] {
  if (step.systemIds.length === 0) return []
  const steps = around.filter((node) => node.kind === 'step')
  if (steps.length < around.length) return []
  if (steps.some(({ departmentId }) => departmentId !== step.departmentId)) return []
  const common = (steps[0]?.systemIds ?? []).filter((id) =>
    steps.every(({ systemIds }) => systemIds.includes(id)),
  )
  const used = new Set(steps.flatMap(({ systemIds }) => systemIds))
  if (common.length === 0 || step.systemIds.some((id) => used.has(id))) return []
  const moves = movesOf(timing.systemSwitches, step.systemIds, visits.get(step.id) ?? 0)
  if (moves === 0) return []
  const names = (ids: readonly string[]) =>
    listUpTo(
      ids.map((id) => nameOf(catalogue.systems, id)),
      systemsShown,
    )
  return [
    {
      kind: 'avoidable-switch',
      title: sentenceCase(
        `${quoted(step.name)} leaves ${names(common)} for ${names(step.systemIds)} and comes straight back`,
      ),
      reason: `${count(moves, 'switch', 'switches')} of system a case for one step of the same department${waitingWords(waiting)}. A look-up or an interface would spare them; the work in it stays.`,
      nodeIds: [step.id],
      edgeIds: edgeIds(),
      ...costing({ mean: moves, waiting }),
    },
  ]
}

/**
 * Steps and events next to a node along the normal flow, gateways walked through; null where there is none, or too much, or
 * where the step is one of several ways that are gone side by side: a case is not with it alone then.
 */
function neighbours(
  graph: Graph,
  at: number,
  side: 'in' | 'out',
): { nodes: readonly FlowNode[]; arcs: readonly Arc[] } | null {
  const ways = side === 'in' ? graph.sequenceIn : graph.sequenceOut
  const beyond = (arc: Arc) => (side === 'in' ? arc.from : arc.to)
  const isSideBySide = side === 'in' ? splits : joins
  const nodes: FlowNode[] = []
  const arcs: Arc[] = []
  const seen = [at]
  for (const place of seen) {
    if (seen.length > mostGateways) return null
    for (const arc of ways[place] ?? []) {
      arcs.push(arc)
      const next = graph.nodes[beyond(arc)]
      if (next === undefined) continue
      if (isSideBySide(graph, beyond(arc))) return null
      if (!isGateway(next)) nodes.push(next)
      else if (!seen.includes(beyond(arc))) seen.push(beyond(arc))
    }
  }
  return nodes.length === 0 ? null : { nodes, arcs }
}

/** Whether a case goes on along several ways together. */
function splits({ nodes, sequenceOut }: Graph, at: number): boolean {
  const node = nodes[at]
  const ways = sequenceOut[at] ?? []
  if (node === undefined || ways.length < 2) return false
  const leaving = leavingOf(
    node,
    ways.map(({ edge }) => edge),
  )
  return leaving === 'all' || leaving === 'some'
}

/** Whether what goes on side by side comes together. */
function joins({ nodes, sequenceIn }: Graph, at: number): boolean {
  const node = nodes[at]
  if (node === undefined || (sequenceIn[at] ?? []).length < 2) return false
  return node.kind === 'parallel' || (node.kind === 'decision' && node.choice === 'inclusive')
}

function isGateway({ kind }: FlowNode): boolean {
  return kind === 'decision' || kind === 'parallel'
}
