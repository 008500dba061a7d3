import { keepArcs } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { intAt } from '#shared/lib/ints.ts'
import { partsOf } from '#shared/model/analysis/caveat.ts'
import type { Island, Split, SplitBreak, SplitStep, StepLabel } from '#shared/model/analysis/split.ts'
import type { SplitRules } from '#shared/model/rubric.ts'
import { defaultLabels, isDescribed } from '../is-described.ts'
import { repairSentences } from '../fragments/repair-sentences.ts'
import { takeApart } from '../fragments/take-apart.ts'
import type { TakenApart } from '../fragments/take-apart.ts'
import { leadsToStep } from './between-steps.ts'
import { breakPoints } from './break-points.ts'
import type { Range } from './break-points.ts'
import { describeIsland } from './describe-island.ts'
import { findIslands } from './find-islands.ts'
import { labelsAt, priceMap } from './priced-map.ts'
import { reasonFor, summarise } from './split-words.ts'
import type { StepPrice } from './step-price.ts'
import { automatedWaste } from './automated-waste.ts'
import type { Whole } from './whole-words.ts'

export interface SplitSetting {
  /** What each label costs a step, and a hand-over. */
  readonly rules: SplitRules
  /** Another price of a hand-over than the rubric's, in points. */
  readonly lambda?: number
  /** Expected minutes of work a case at a step, by its id. */
  readonly minutes: ReadonlyMap<string, number>
  /** Place of each node in the flow (see `flowRank`). */
  readonly rank: Int32Array
  /** What the matrix says of the workflow as a whole; absent: not known. */
  readonly whole?: Whole
}

/**
 * Which part of a workflow to automate (method §5): each step labelled so that Σ step price + λ · hand-overs is least,
 * exactly; gateways and events cost nothing and go with the side that saves hand-overs. Of labels that cost the same
 * those with the fewest automated steps.
 */
export function splitWorkflow(apart: TakenApart, setting: SplitSetting): Split {
  const { index } = apart
  const { minutes } = setting
  const priced = priceMap(index, setting.rules)
  const { problem, solver } = priced
  const { lambda, labels } = labelsAt(priced, setting.lambda ?? setting.rules.handOver)
  const steps = splitSteps(index, priced.prices, labels)
  const total = [...minutes.values()].reduce((sum, spent) => sum + spent, 0)
  const automated = steps.filter(({ label }) => label === 'automate')
  const inAutomated = automated.reduce((sum, { nodeId }) => sum + (minutes.get(nodeId) ?? 0), 0)
  const handOvers = index.edges.filter((_, arc) => isHandOver(index, labels, arc))
  const islands = describeIslands(apart, labels, setting, total)
  const stepNodes = index.nodes.filter((node) => node.kind === 'step')
  const answered = stepNodes.some(isDescribed)
  const isAutomated = new Set(automated.map(({ nodeId }) => nodeId))
  const waste = answered
    ? automatedWaste(
        stepNodes.filter(({ id }) => isAutomated.has(id)),
        minutes,
      )
    : null
  const byDefault = defaultLabels(stepNodes)
  const share = total > 0 ? inAutomated / total : 0
  const repairs = repairSentences(index.nodes, apart.repairs)
  const breaks = breakPoints(problem, solver).map((range, at, all) =>
    tell(range, all[at - 1]?.to ?? 0, index),
  )
  return {
    lambda,
    steps,
    islands,
    handOverEdgeIds: handOvers.map(({ id }) => id),
    cost: steps.reduce((sum, { label, cost }) => sum + cost[label], 0) + lambda * handOvers.length,
    breaks,
    repairs: repairs.map(({ text }) => text),
    repairParts: partsOf(repairs) ?? {},
    share,
    answered,
    waste,
    caveats: byDefault === null ? [] : [byDefault],
    summary: summarise({
      steps,
      answered,
      kept: stepNodes.filter(({ id }) => !isAutomated.has(id)),
      islands: islands.length,
      handOvers: handOvers.length,
      share,
      lambda,
      breaks,
      waste,
      whole: setting.whole,
    }),
  }
}

function isHandOver(index: ArcIndex, labels: Uint8Array, arc: number): boolean {
  return differ(index, labels, arc) && leadsToStep(index, arc)
}

function differ({ from, to }: ArcIndex, labels: Uint8Array, arc: number): boolean {
  return labels[intAt(from, arc)] !== labels[intAt(to, arc)]
}

function splitSteps(index: ArcIndex, prices: readonly (StepPrice | null)[], labels: Uint8Array): SplitStep[] {
  return prices.flatMap((price, at): SplitStep[] => {
    const node = index.nodes[at]
    if (price === null || node === undefined) return []
    const label: StepLabel = labels[at] === 1 ? 'automate' : 'orchestrate'
    const { automate, orchestrate } = price
    return [
      {
        nodeId: node.id,
        label,
        automated: node.kind === 'step' && node.characteristics.automated === true,
        cost: { automate, orchestrate },
        because: reasonFor(price, label),
      },
    ]
  })
}

function describeIslands(
  apart: TakenApart,
  labels: Uint8Array,
  { minutes, rank }: SplitSetting,
  total: number,
): Island[] {
  if (!labels.includes(1)) return []
  const { index } = apart
  const ground = {
    index,
    rank,
    minutes,
    total,
    isHandOver: (arc: number) => isHandOver(index, labels, arc),
  }
  const first = (nodes: readonly number[]) =>
    nodes.reduce((low, at) => Math.min(low, intAt(rank, at)), Infinity)
  return findIslands(withoutEscapes(apart, labels), labels)
    .filter((nodes) => nodes.some((at) => index.nodes[at]?.kind === 'step'))
    .sort((one, other) => first(one) - first(other))
    .flatMap((nodes, at) => describeIsland(nodes, `i${at + 1}`, ground) ?? [])
}

/**
 * The map without exception paths from what is automated to what is not: people may take over from any step of an island
 * when something goes wrong, which its contract lists; it still has one entry and one exit.
 */
function withoutEscapes(apart: TakenApart, labels: Uint8Array): TakenApart {
  const { index } = apart
  const kept = keepArcs(
    index,
    (arc) =>
      index.edges[arc]?.kind !== 'exception' ||
      labels[intAt(index.from, arc)] === 0 ||
      !differ(index, labels, arc),
  )
  return kept.edges.length === index.edges.length ? apart : takeApart(kept)
}

function tell({ to, labels, cuts }: Range, from: number, { nodes }: ArcIndex): SplitBreak {
  let [automate, orchestrate, orchestratedDone] = [0, 0, 0]
  nodes.forEach((node, at) => {
    if (node.kind !== 'step') return
    if (labels[at] === 1) automate += 1
    else {
      orchestrate += 1
      if (node.characteristics.automated === true) orchestratedDone += 1
    }
  })
  return { from, to, automate, orchestrate, orchestratedDone, handOvers: cuts }
}
