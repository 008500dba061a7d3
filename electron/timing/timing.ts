import { told } from '#shared/model/analysis/caveat.ts'
import type { CaseFigure, StepTiming, Timing } from '#shared/model/analysis/timing.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { inTurn, sideBySide } from './block/combine.ts'
import type { Combine } from './block/combine.ts'
import type { Moments } from './block/longest.ts'
import { caseMean, caseTimes } from './case-times.ts'
import type { PerVisit } from './case-times.ts'
import { crossings } from './crossings.ts'
import type { Holder } from './crossings.ts'
import { arcsOut, indexArcs } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { openShares } from '#shared/flow/open-shares.ts'
import { strongPartsOf } from '#shared/flow/strong-parts.ts'
import { intAt } from '#shared/lib/ints.ts'
import { casePaths, manyVisits } from '#shared/flow/case/expected-visits.ts'
import { flowAnalysis } from './flow-analysis.ts'
import { mostRounds } from './handling-time.ts'
import type { AssumedTimes } from './handling-time.ts'
import { passedByNone } from './passed-by-none.ts'
import { both, costs, handling as workOf, isFree, waiting, weightedWork } from './step-values.ts'
import type { Estimate } from './step-values.ts'
import { timingCaveats, timingSummary } from './timing-words.ts'
import { stepQueues } from './waiting.ts'

/**
 * Times and costs of one case (method §6; Dumas et al. ch. 7): visits, handling and cycle time with their spread from case
 * to case, expected handoffs and system switches. Pure and total: any map gives finite figures, with caveats.
 */
export function timing(
  document: WorkflowDocument,
  answers: Pick<Answers, 'casesPerYear'>,
  assumed: AssumedTimes,
): Timing {
  const { model, regions, visitsAt, hardly } = casePaths(document)
  const index = indexArcs(document)
  const steps = document.nodes.filter((node) => node.kind === 'step')
  const queues = stepQueues(document.nodes, visitsAt, answers.casesPerYear, assumed)
  const waitingAt = (at: number) => queues[at]?.waiting
  const work = byEstimate((estimate) => workOf(document.nodes, estimate, assumed))
  const passed = byEstimate((estimate) => both(work[estimate], waiting(document.nodes, estimate, waitingAt)))
  const figureOf = (values: ByEstimate, combine: Combine) =>
    caseFigure(caseTimes(regions, values.likely, combine), {
      low: caseMean(regions, values.low, combine),
      high: caseMean(regions, values.high, combine),
    })
  const handling = figureOf(work, inTurn)
  const cycle = figureOf(passed, sideBySide)
  const cost = steps.every(isFree) ? null : costFigure(caseTimes(regions, costs(document.nodes), inTurn))
  const workAt = (estimate: Estimate, at: number) => work[estimate].mean[at] ?? 0
  const workOnly = held(caseMean(regions, work.likely, sideBySide))
  const tellable = visitsAt.every((count) => count <= mostRounds)
  const aYear = (figure: number) =>
    answers.casesPerYear === undefined || !tellable ? null : answers.casesPerYear * figure
  const placeOf = placesOf(document.nodes)
  const visitsTo = (step: number) => visitsAt[placeOf[step] ?? -1] ?? 0
  const minutesIn = (step: number) => visitsTo(step) * workAt('likely', placeOf[step] ?? -1)
  const allMinutes = steps.reduce((sum, _, number) => sum + minutesIn(number), 0)
  const facts = {
    handling,
    cycle,
    cost,
    costPerYear: cost === null ? null : aYear(cost.mean),
    tellable,
    workOnly,
    efficiency: cycle.mean > 0 ? Math.min(1, workOnly / cycle.mean) : null,
    handoffs: crossings(model, visitsAt, ownerOf, () => true),
    systemSwitches: crossings(model, visitsAt, systemsOf, apart),
    steps: steps.map((step, number): StepTiming => {
      const at = placeOf[number] ?? -1
      const { waiting: wait, queue } = queues[at] ?? { waiting: null, queue: null }
      const { minutes, cost: price } = step.characteristics
      const [count, spent] = [visitsTo(number), minutesIn(number)]
      return {
        nodeId: step.id,
        visits: count,
        minutesPerVisit: workAt('likely', at),
        minutesPerCase: spent,
        waitingPerCase: count * (wait?.likely ?? 0),
        low: {
          minutesPerCase: count * workAt('low', at),
          waitingPerCase: count * Math.min(wait?.low ?? 0, wait?.likely ?? 0),
        },
        high: {
          minutesPerCase: count * workAt('high', at),
          waitingPerCase: count * Math.max(wait?.high ?? 0, wait?.likely ?? 0),
        },
        variance: count * (work.likely.variance[at] ?? 0),
        costPerCase: count * (price ?? 0),
        share: allMinutes > 0 ? spent / allMinutes : 0,
        assumed: minutes === undefined,
        queue,
      }
    }),
    byFlowAnalysis: flowAnalysis(model, passed.likely, sideBySide)?.mean ?? null,
    hoursPerYear: aYear(handling.mean / 60),
    assumedSteps: steps.filter(({ characteristics }) => characteristics.minutes === undefined).length,
    assumedMinutes: assumed.assumedMinutes,
  }
  const unstructured = regions.unstructured.flatMap((at) => document.nodes[at] ?? [])
  return {
    ...facts,
    summary: timingSummary(facts),
    ...told(
      timingCaveats({
        ...facts,
        stepNodes: steps,
        cut: model.cutAt.flatMap((at) => document.nodes[at] ?? []),
        hardly: hardly ? document.nodes.filter((_, at) => (visitsAt[at] ?? 0) >= manyVisits) : null,
        passedByNone: passedByNone(index, visitsAt),
        openShares: openShares(index).flatMap((at) =>
          (visitsAt[at] ?? 0) > 0 ? (document.nodes[at] ?? []) : [],
        ),
        weighted: caseMean(regions, weightedWork(document.nodes, assumed), inTurn),
        comesBack: regions.unstructured.some((at) => leadsBack(index, at)),
        exceptions: document.edges.some((edge) => edge.kind === 'exception' && edge.rate !== undefined),
        unstructured,
        beginnings: model.beginnings
          .filter(({ cases }) => cases === 1)
          .map(({ starts }) => starts.flatMap((at) => document.nodes[at] ?? [])),
      }),
    ),
    formula: 't = (I − Q)⁻¹ T; parallel blocks take as long as their longest branch',
    source:
      'method §6; Dumas et al., Fundamentals of Business Process Management, ch. 7; Clark 1961; Erlang 1917',
  }
}

/** Whether a way out leads back to where it begins, at once or after others. */
function leadsBack(index: ArcIndex, at: number): boolean {
  const { partOf } = strongPartsOf(index)
  return arcsOut(index, at).some((arc) => partOf[intAt(index.to, arc)] === partOf[at])
}

/** Where the steps stand among the nodes. */
function placesOf(nodes: readonly FlowNode[]): number[] {
  const places: number[] = []
  for (let at = 0; at < nodes.length; at += 1) if (nodes[at]?.kind === 'step') places.push(at)
  return places
}

type ByEstimate = Readonly<Record<Estimate, PerVisit>>

/** Once for each estimate: several figures are read from the same minutes. */
function byEstimate(valuesAt: (estimate: Estimate) => PerVisit): ByEstimate {
  return { low: valuesAt('low'), likely: valuesAt('likely'), high: valuesAt('high') }
}

/** Beyond this a figure says only that a loop is hardly ever left. */
const most = 1e12

function caseFigure(likely: Moments, ends: Pick<CaseFigure, 'low' | 'high'>): CaseFigure {
  const mean = held(likely.mean)
  return {
    mean,
    deviation: held(Math.sqrt(likely.variance)),
    low: Math.min(mean, held(ends.low)),
    high: Math.max(mean, held(ends.high)),
  }
}

/** A step's cost is one figure, so only the way through the map varies it. */
function costFigure(moments: Moments): CaseFigure {
  return caseFigure(moments, { low: moments.mean, high: moments.mean })
}

function held(value: number): number {
  return Number.isFinite(value) ? Math.min(most, value) : most
}

/** Gateways only pass a case on; without a department nobody knows who hands over to whom (as the count of handoffs has it). */
function ownerOf(node: FlowNode): Holder {
  if (node.kind === 'decision' || node.kind === 'parallel') return 'passes'
  return node.departmentId === null ? null : [node.departmentId]
}

/** A case leaves a system when the next step that uses any uses none of the same. */
function systemsOf(node: FlowNode): Holder {
  if (node.kind !== 'step' || node.systemIds.length === 0) return 'passes'
  return node.systemIds.length === 1 ? node.systemIds : [...new Set(node.systemIds)].sort()
}

function apart(one: readonly string[], other: readonly string[]): boolean {
  return !one.some((id) => other.includes(id))
}
