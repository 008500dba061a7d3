import { hardly } from '#shared/flow/chain/solve.ts'
import { postDominators } from '#shared/flow/post-dominators.ts'
import { plus } from './block/combine.ts'
import type { Combine } from './block/combine.ts'
import { FoldQueue } from './block/fold-queue.ts'
import type { Moments } from './block/longest.ts'
import type { CaseModel } from '#shared/flow/case/case-model.ts'
import { countUp } from '#shared/lib/ints.ts'
import type { PerVisit } from './case-times.ts'

/** A piece of the flow: between two places, taken with a probability, with the time it takes. */
interface Piece extends Moments {
  readonly from: number
  readonly to: number
  readonly share: number
}

interface Graph {
  /** Lists, not sets: a place has few pieces, and there are tens of thousands of places. */
  readonly out: Piece[][]
  readonly into: Piece[][]
  /** 1 where the pieces out of a place are taken together. */
  readonly together: Uint8Array
  /** 1 where a split's branches meet: it stays until its block is folded. */
  readonly meets: Uint8Array
  readonly begin: number
  readonly end: number
}

/**
 * Flow analysis (Dumas et al. §7.1): the graph is folded up piece by piece, sequences by adding, choices by weighing,
 * loops by 1 / (1 − r), parallel blocks by `combine`, until one piece is left. Another way to the time of a case than the
 * chain, and the same result; null where the ways of a case do not fold, so that no single piece remains. Knots of exclusive ways fold, too: each is followed by itself.
 */
export function flowAnalysis(model: CaseModel, perVisit: PerVisit, combine: Combine): Moments | null {
  const [beginning, ...others] = model.beginnings
  if (beginning === undefined || others.length > 0 || beginning.cases !== 1) return null
  if (model.splits.some(({ at }) => (model.ways[at]?.onward ?? 1) < 1)) return null
  const graph = piecesOf(model, beginning.starts, perVisit)
  const queue = new FoldQueue(graph.out.length)
  for (let at = queue.next(); at !== undefined; at = queue.next()) foldAt(graph, at, combine, queue)
  const [last, ...rest] = graph.out[graph.begin] ?? []
  return last !== undefined && rest.length === 0 && last.to === graph.end ? last : null
}

/**
 * The flow that cases reach as pieces between places: one a node, its work included in the pieces into it; two, before and
 * after its work, for a split or join that takes time; besides, one before all starts and one after all ends.
 */
function piecesOf(model: CaseModel, starts: readonly number[], perVisit: PerVisit): Graph {
  const size = model.nodes.length
  const [begin, end] = [2 * size, 2 * size + 1]
  const joins = postDominators(model.onward)
  const [together, meets] = [new Uint8Array(end + 1), new Uint8Array(end + 1)]
  const apart = new Uint8Array(size)
  for (const { at } of model.splits) {
    const join = joins[at] ?? -1
    for (const each of [at, join])
      if (each >= 0 && each < size && (perVisit.mean[each] ?? 0) > 0) apart[each] = 1
    together[apart[at] === 1 ? size + at : at] = 1
    if (join < size) meets[join] = 1
  }
  const lists = () => countUp(together.length).map(() => none)
  const graph: Graph = { out: lists(), into: lists(), together, meets, begin, end }
  const meanAt = (at: number) => perVisit.mean[at] ?? 0
  const varianceAt = (at: number) => perVisit.variance[at] ?? 0
  const put = (from: number, to: number, share: number) =>
    add(graph, {
      from,
      to,
      share,
      mean: apart[to] === 1 ? 0 : meanAt(to),
      variance: apart[to] === 1 ? 0 : varianceAt(to),
    })
  const seen = new Uint8Array(size)
  const reached: number[] = []
  const enter = (at: number) => {
    if (seen[at] === 1) return
    seen[at] = 1
    reached.push(at)
  }
  for (const at of starts) {
    put(begin, at, 1 / starts.length)
    enter(at)
  }
  for (const at of reached) goOn(at)
  return graph

  function goOn(at: number): void {
    if (apart[at] === 1)
      add(graph, { from: at, to: size + at, share: 1, mean: meanAt(at), variance: varianceAt(at) })
    const after = apart[at] === 1 ? size + at : at
    for (const { to, share } of model.ways[at]?.arcs ?? []) {
      put(after, to, share)
      enter(to)
    }
    const left = model.leaves[at] ?? 0
    if (left > 0) put(after, end, left)
  }
}

const none: Piece[] = []

function add({ out, into }: Graph, piece: Piece): void {
  addTo(out, piece.from, piece)
  addTo(into, piece.to, piece)
}

/** Most places have one piece on a side or none: a list begun with its first item has no room left over. */
function addTo(lists: Piece[][], at: number, piece: Piece): void {
  const list = lists[at]
  if (list === undefined || list === none) lists[at] = [piece]
  else list.push(piece)
}

function remove({ out, into }: Graph, piece: Piece): void {
  takeFrom(out[piece.from] ?? [], piece)
  takeFrom(into[piece.to] ?? [], piece)
}

function takeFrom(pieces: Piece[], piece: Piece): void {
  const at = pieces.indexOf(piece)
  if (at === pieces.length - 1) pieces.pop()
  else if (at !== -1) pieces.splice(at, 1)
}

/** Folds what can be folded at a place, or has it wait its turn; places at which more may be possible then come next. */
function foldAt(graph: Graph, at: number, combine: Combine, queue: FoldQueue): void {
  const ways = graph.out[at] ?? []
  if (ways.length === 0 && graph.into[at]?.length === 0) return
  if (graph.together[at] === 1) {
    if (!foldBlock(graph, at, combine)) return
    queue.put(at, 1)
    for (const { to } of ways) queue.put(to, 1)
    return
  }
  const merged = mergeChoices(graph, ways)
  unwindLoop(graph, at)
  if (canPass(graph, at)) {
    const pieces = (graph.into[at]?.length ?? 0) * (graph.out[at]?.length ?? 0)
    if (pieces <= queue.most()) return pass(graph, at, queue)
    queue.put(at, pieces)
  }
  if (merged) for (const { to } of ways) queue.put(to, 1)
}

/** Whether a place can be left out: one way in or out, and no branch of a block mixed with another, or with what follows. */
function canPass({ out, into, together, meets, begin, end }: Graph, at: number): boolean {
  if (at === begin || at === end) return false
  const arriving = into[at] ?? []
  const single = out[at]?.length === 1
  if (arriving.length === 0 || (arriving.length > 1 && !single)) return false
  if (meets[at] === 1 && arriving.length > 1) return false
  return (arriving.length === 1 && single) || !arriving.some(({ from }) => together[from] === 1)
}

/** Leaves a place out: every piece into it is continued by every piece out of it. */
function pass(graph: Graph, at: number, queue: FoldQueue): void {
  const { out, into } = graph
  const arriving = into[at] ?? none
  const leaving = out[at] ?? none
  into[at] = none
  out[at] = none
  for (const one of arriving) takeFrom(out[one.from] ?? [], one)
  for (const other of leaving) takeFrom(into[other.to] ?? [], other)
  for (const one of arriving) {
    for (const other of leaving)
      add(graph, {
        from: one.from,
        to: other.to,
        share: one.share * other.share,
        mean: one.mean + other.mean,
        variance: one.variance + other.variance,
      })
    queue.put(one.from, 1)
  }
  for (const { to } of leaving) queue.put(to, 1)
}

/** Pieces of a choice that lead to the same place become one. */
function mergeChoices(graph: Graph, ways: readonly Piece[]): boolean {
  if (ways.length < 2 || (ways.length === 2 && ways[0]?.to !== ways[1]?.to)) return false
  let merged = false
  for (const same of Map.groupBy(ways, ({ to }) => to).values()) {
    const [first] = same
    if (first === undefined || same.length === 1) continue
    merged = true
    for (const piece of same) remove(graph, piece)
    add(graph, { ...mixed(same), from: first.from, to: first.to })
  }
  return merged
}

function mixed(pieces: readonly Piece[]): Moments & { share: number } {
  const share = pieces.reduce((sum, piece) => sum + piece.share, 0)
  const average = (of: (piece: Piece) => number) =>
    pieces.reduce((sum, piece) => sum + (share > 0 ? piece.share / share : 0) * of(piece), 0)
  const mean = average((piece) => piece.mean)
  const second = average((piece) => piece.variance + piece.mean ** 2)
  return { share, mean, variance: Math.max(0, second - mean * mean) }
}

/** Rework: a piece back to where it begins is gone through r / (1 − r) times before one of the others. */
function unwindLoop(graph: Graph, at: number): void {
  const loop = graph.out[at]?.find(({ to }) => to === at)
  const ways = loop === undefined ? [] : [...(graph.out[at] ?? [])]
  if (loop === undefined || ways.length === 1) return
  const others = ways.filter((piece) => piece !== loop)
  const leave = others.reduce((sum, { share }) => sum + share, 0)
  // Left by next to no case, it is gone through more often than can be counted.
  if (leave < hardly) return
  const again = loop.share / leave
  const rounds = {
    mean: again * loop.mean,
    variance: again * loop.variance + again * (1 + again) * loop.mean ** 2,
  }
  for (const piece of ways) remove(graph, piece)
  for (const piece of others) add(graph, { ...piece, ...plus(piece, rounds), share: piece.share / leave })
}

/** All branches lead to one place, and nothing else does (but for the end, which many may lead to). */
function foldBlock(graph: Graph, at: number, combine: Combine): boolean {
  const ways = [...(graph.out[at] ?? [])]
  const [first] = ways
  if (first === undefined || ways.some(({ to }) => to !== first.to)) return false
  if (first.to !== graph.end && graph.into[first.to]?.length !== ways.length) return false
  for (const piece of ways) remove(graph, piece)
  add(graph, { ...combine(ways), from: at, to: first.to, share: 1 })
  graph.together[at] = 0
  graph.meets[first.to] = 0
  return true
}
