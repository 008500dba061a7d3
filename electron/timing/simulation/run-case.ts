import type { Split } from '#shared/flow/chain/fold-blocks.ts'
import { noMoves } from '#shared/flow/chain/moves.ts'
import { postDominators } from '#shared/flow/post-dominators.ts'
import type { CaseModel } from '#shared/flow/case/case-model.ts'
import type { PerVisit } from '../case-times.ts'
import { drawTime } from './gamma-draw.ts'

/** What one visit to each node takes, by position. */
export interface VisitValues {
  readonly work: PerVisit
  readonly waiting: PerVisit
  readonly cost: Float64Array
}

export interface CaseRun {
  handling: number
  cycle: number
  cost: number
  /** Nodes gone through. */
  passed: number
  /** They were more than a case may go through, or blocks lay deeper in each other than it may go. */
  cutOff: boolean
}

/** Nodes that one case may go through. */
const mostNodes = 20_000
/** Blocks inside each other that one case may be in at once. */
const mostOpen = 400

/** Walks single cases through the map, drawing every way and every time. */
export function caseRunner(model: CaseModel, values: VisitValues, random: () => number): () => CaseRun {
  const splits = new Map(model.splits.map((split) => [split.at, split]))
  const joins = postDominators(model.onward)
  let run: CaseRun = fresh()
  const open = new Set<number>()
  return () => {
    run = fresh()
    let longestPart = 0
    for (const { starts, cases } of model.beginnings) {
      if (cases !== 1 && random() >= cases) continue
      const took = walk(starts[Math.floor(random() * starts.length)] ?? 0, -1).took
      if (cases === 1) longestPart = Math.max(longestPart, took)
      else run.cycle += took
    }
    run.cycle += longestPart
    return run
  }

  /** From a node up to the stop, or to where the case ends or comes back to a split that is still open. */
  function walk(from: number, stop: number): { took: number; arrived: boolean } {
    let took = 0
    for (let at = from; ;) {
      if (at === stop || open.has(at)) return { took, arrived: true }
      run.passed += 1
      run.cutOff ||= run.passed > mostNodes || open.size > mostOpen
      if (run.cutOff) return { took, arrived: false }
      took += visit(at)
      const split = splits.get(at)
      const next = split === undefined ? choose(at, 0) : choose(at, model.ways[at]?.onward ?? 1)
      if (next >= 0) {
        at = next
        continue
      }
      if (split === undefined) return { took, arrived: false }
      const join = joins[at] ?? -1
      const block = runBlock(split, join)
      took += block.took
      if (!block.arrived || join < 0 || join >= model.nodes.length) return { took, arrived: false }
      at = join
    }
  }

  /** A way by its share; −1 where the case ends, or at a split where it goes on into the block. */
  function choose(at: number, intoBlock: number): number {
    let drawn = random() - intoBlock
    if (drawn < 0) return -1
    const { to, weights } = model.moves[at] ?? noMoves()
    return (
      to.find((_, way) => {
        drawn -= weights[way] ?? 0
        return drawn < 0
      }) ?? -1
    )
  }

  function runBlock({ at, targets, shares }: Split, join: number): { took: number; arrived: boolean } {
    let [took, arrived] = [0, true]
    open.add(at)
    targets.forEach((target, way) => {
      if (random() >= (shares[way] ?? 1)) return
      const branch = walk(target, join)
      took = Math.max(took, branch.took)
      arrived &&= branch.arrived
    })
    open.delete(at)
    return { took, arrived }
  }

  function visit(at: number): number {
    const work = draw(values.work, at)
    run.handling += work
    run.cost += values.cost[at] ?? 0
    return work + draw(values.waiting, at)
  }

  function draw({ mean, variance }: PerVisit, at: number): number {
    return drawTime({ mean: mean[at] ?? 0, variance: variance[at] ?? 0 }, random)
  }
}

function fresh(): CaseRun {
  return { handling: 0, cycle: 0, cost: 0, passed: 0, cutOff: false }
}
