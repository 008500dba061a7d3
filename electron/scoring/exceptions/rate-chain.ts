import { foldBlocks } from '#shared/flow/chain/fold-blocks.ts'
import type { Block } from '#shared/flow/chain/fold-blocks.ts'
import { withMove } from '#shared/flow/chain/moves.ts'
import { cutOut, cutOutLike } from '#shared/flow/chain/region.ts'
import type { Region } from '#shared/flow/chain/region.ts'
import { sequenceTargets } from '#shared/flow/sequence-targets.ts'
import type { Graph } from '../graph.ts'
import { caseChain } from './case-chain.ts'
import type { CaseChain, Reading } from './case-chain.ts'
import type { Assumptions } from './caveats.ts'
import type { Beginnings } from './where-cases-begin.ts'

/** A region with the chance of an exception from each of its states on, by local index. */
export interface FailingRegion {
  readonly region: Region
  readonly fails: Float64Array
  /** For a case that begins in it. */
  readonly failsFromBegin: number
}

export interface FailingBlock {
  readonly at: number
  /** Where every way on from the split comes together again; null where none does. */
  readonly join: number | null
  readonly shares: readonly number[]
  /** Chance that something goes wrong at the split itself. */
  readonly before: number
  readonly branches: readonly FailingRegion[]
}

/** The chain of method §1 solved: one region for each connected part, and those of the branches folded on the way. */
export interface RateChain {
  readonly chain: CaseChain
  readonly parts: readonly FailingRegion[]
  readonly blocks: readonly FailingBlock[]
  /** False where the splits were too many to fold them all. */
  readonly folded: boolean
  readonly settled: boolean
}

/**
 * Works out the chance of an exception. Each parallel or inclusive block becomes one move from its split to its join:
 * the case goes on only if every branch it takes does, so its chance of an exception inside is
 * 1 − Π (1 − share × chance of the branch). Exact for blocks whose branches are separate and meet in one join, or run to
 * ends of their own; anything else is recorded as an assumption.
 */
export function rateChain(
  graph: Graph,
  beginnings: Beginnings,
  assumed: Assumptions,
  reading: Reading,
): RateChain {
  const { chain, splits } = caseChain(graph, assumed, reading)
  const successors = sequenceTargets(graph.index)
  const blocks: FailingBlock[] = []
  const folding = { successors, everyWay: successors, starts: beginnings.parts.flat(), chain, splits }
  const folded = foldBlocks(folding, (block) => {
    const { split, join, branches } = block
    blocks.push(foldOne(chain, { at: split.at, shares: split.shares, join }, branches))
    const node = graph.nodes[block.split.at]
    if (node !== undefined && !isBlock(graph, block)) assumed.unstructured.push(node)
  })
  const parts = beginnings.parts.map((starts) =>
    failing(
      chain,
      cutOut(chain, starts, () => false),
    ),
  )
  return { chain, parts, blocks, folded, settled: folded && areSettled(parts, blocks) }
}

/**
 * The same chain with its rates read in another way: what is passed and in which order it is solved is taken from `like`.
 * Null where some case moves elsewhere than there, because a way that nobody took is taken now or the other way round.
 */
export function rateChainLike(
  like: RateChain,
  graph: Graph,
  assumed: Assumptions,
  reading: Reading,
): RateChain | null {
  const { chain } = caseChain(graph, assumed, reading)
  const blocks: FailingBlock[] = []
  for (const block of like.blocks) {
    const branches = cutOutAllLike(block.branches, chain)
    if (branches === null) return null
    blocks.push(foldOne(chain, block, branches))
  }
  const parts = cutOutAllLike(like.parts, chain)?.map((region) => failing(chain, region))
  if (parts === undefined) return null
  const { folded } = like
  return { chain, parts, blocks, folded, settled: folded && areSettled(parts, blocks) }
}

function cutOutAllLike(like: readonly FailingRegion[], chain: CaseChain): Region[] | null {
  const regions: Region[] = []
  for (const { region } of like) {
    const found = cutOutLike(region, chain)
    if (found === null) return null
    regions.push(found)
  }
  return regions
}

function areSettled(parts: readonly FailingRegion[], blocks: readonly FailingBlock[]): boolean {
  const settled = ({ region }: FailingRegion) => region.solved.settled()
  return parts.every(settled) && blocks.every(({ branches }) => branches.every(settled))
}

function failing(chain: CaseChain, region: Region): FailingRegion {
  const { states, solved, begins } = region
  const own = new Float64Array(states.length)
  for (let u = 0; u < own.length; u += 1) own[u] = chain.fails[states[u] ?? 0] ?? 0
  const fails = solved.collected(own)
  let failsFromBegin = 0
  for (let u = 0; u < begins.length; u += 1) failsFromBegin += (begins[u] ?? 0) * (fails[u] ?? 0)
  return { region, fails, failsFromBegin: Math.min(1, failsFromBegin) }
}

function foldOne(
  chain: CaseChain,
  { at, shares, join }: Pick<FailingBlock, 'at' | 'shares' | 'join'>,
  regions: readonly Region[],
): FailingBlock {
  const branches = regions.map((region) => failing(chain, region))
  const block = { at, shares, join, before: chain.fails[at] ?? 0, branches }
  const fails = blockFails(
    block,
    branches.map(({ failsFromBegin }) => failsFromBegin),
  )
  chain.fails[at] = fails
  chain.leaves[at] = join === null ? 1 : fails
  const row = chain.moves[at]
  if (join !== null && row !== undefined && fails < 1) chain.moves[at] = withMove(row, join, 1 - fails)
  return block
}

/** Chance of an exception in the block, from the chance in each of its branches. */
export function blockFails({ before, shares }: FailingBlock, branchFails: readonly number[]): number {
  return (
    1 - (1 - before) * branchFails.reduce((safe, fails, way) => safe * (1 - (shares[way] ?? 1) * fails), 1)
  )
}

/** Separate branches that lead nowhere but to the join, which joins what the split has split. */
function isBlock(graph: Graph, { split, join, separate }: Block): boolean {
  return separate && (join === null || joins(graph, split.at, join))
}

/** A parallel join for a parallel split, a decision for an inclusive one. */
function joins(graph: Graph, split: number, join: number): boolean {
  const kind = graph.nodes[join]?.kind
  return kind === 'parallel' || (kind === 'decision' && graph.nodes[split]?.kind === 'decision')
}
