import { count, figure, list, numberWord, percent, sentenceCase } from '#shared/lib/words.ts'
import { caveat, told } from '#shared/model/analysis/caveat.ts'
import type { Caveat } from '#shared/model/analysis/caveat.ts'
import type { ExceptionContribution, RateDetail } from '#shared/model/analysis/rate.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { nodeNames } from '#shared/model/node-words.ts'
import { pointRate } from '#shared/model/rate.ts'
import { countedFirst, rateFromGraph } from './exception-rate.ts'
import { effects } from './exceptions/contributions.ts'
import { entryPaths } from './exceptions/exception-entries.ts'
import type { GraphRate } from './exceptions/graph-rate.ts'
import { rateEnds } from './exceptions/rate-ends.ts'
import { rateRange, ratesOf } from './exceptions/rate-range.ts'
import { whereCasesBegin } from './exceptions/where-cases-begin.ts'
import type { Beginnings } from './exceptions/where-cases-begin.ts'
import { indexGraph } from './graph.ts'
import type { Graph } from './graph.ts'

/** Below this an effect is the last digits of binary arithmetic. */
const noEffect = 1e-9

/** The end-to-end exception rate (method §1) with its range and what each node adds to it. */
export function rateDetail(document: WorkflowDocument, answers: Answers): RateDetail {
  const graph = indexGraph(document)
  const beginnings = whereCasesBegin(graph)
  const { drawn, whole } = rateFromGraph(graph)
  const counted = countedFirst(drawn, answers)
  const observed =
    counted.basis === 'observed' && counted.rate !== null
      ? { rate: counted.rate, range: counted.interval ?? ([counted.rate, counted.rate] as const) }
      : null
  const rest = {
    observed,
    caveats: [...new Set([...counted.caveats, ...drawn.caveats])],
    caveatParts: drawn.caveatParts ?? {},
    formula: '1 − probability of reaching an end once the exception edges are taken out',
    source: 'method §1; absorbing Markov chain; Wilson 1927 for counts',
  }
  if (whole === null) return { rate: null, range: null, contributions: [], summary: noRate, ...rest }
  const { contributions, left } = contributionsOf(graph, beginnings, whole)
  const range = rateRange(graph) ?? [whole.rate, whole.rate]
  const unknown = told(leftCaveat(left))
  return {
    rate: whole.rate,
    range,
    contributions,
    summary: summaryOf(whole.rate, rangeWords(range, graph), contributions),
    ...rest,
    caveats: [...rest.caveats, ...unknown.caveats],
    caveatParts: { ...rest.caveatParts, ...unknown.caveatParts },
  }
}

const noRate = 'No exception path carries a rate, so the end-to-end rate cannot be worked out.'

function contributionsOf(graph: Graph, beginnings: Beginnings, whole: GraphRate) {
  const effectOf = effects(graph, beginnings, whole)
  const left: FlowNode[] = []
  const contributions = graph.nodes.flatMap((node, at): ExceptionContribution[] => {
    const rate = Math.min(1, ratesAt(graph, at))
    if (rate === 0) return []
    const effect = effectOf(at)
    if (effect === null) left.push(node)
    return effect === null || effect < noEffect ? [] : [atNode(graph, at, rate, effect, whole.rate)]
  })
  contributions.push(...entryContributions(graph, whole))
  return { contributions: contributions.sort((one, other) => other.effect - one.effect), left }
}

function ratesAt(graph: Graph, at: number): number {
  const arcs = graph.exceptionsOut[at] ?? []
  return arcs.reduce((sum, { edge }) => sum + (edge.rate === undefined ? 0 : pointRate(edge.rate)), 0)
}

function atNode(
  graph: Graph,
  at: number,
  rate: number,
  effect: number,
  whole: number,
): ExceptionContribution {
  const node = graph.nodes[at]
  return {
    nodeId: node?.id ?? '',
    rate,
    effect,
    text: `Without exceptions at ${node === undefined ? '' : nodeNames([node])}, ${instead(whole, effect)}`,
    nodeIds: node === undefined ? [] : [node.id],
    edgeIds: (graph.exceptionsOut[at] ?? []).map(({ edge }) => edge.id),
  }
}

/** A path that may start anywhere counts by itself: without it the others are left. */
function entryContributions(graph: Graph, whole: GraphRate): ExceptionContribution[] {
  const safeInParts = whole.chain.parts.reduce((safe, { failsFromBegin }) => safe * (1 - failsFromBegin), 1)
  const entries = entryPaths(graph.nodes).flat()
  const rateOf = (at: number) => {
    const rate = entries[at]?.entry.rate
    return rate === undefined ? 0 : pointRate(rate)
  }
  return entries.flatMap(({ node, entry }, at): ExceptionContribution[] => {
    const rate = rateOf(at)
    const others = entries.reduce((safe, _, other) => (other === at ? safe : safe * (1 - rateOf(other))), 1)
    const effect = rate * others * safeInParts
    if (effect < noEffect) return []
    const name = entry.name === '' ? nodeNames([node]) : `“${entry.name}”`
    const text = `Without ${name}, which may happen at any time, ${instead(whole.rate, effect)}`
    return [{ nodeId: node.id, rate, effect, text, nodeIds: [node.id], edgeIds: [] }]
  })
}

function instead(rate: number, effect: number): string {
  return `${percent(Math.max(0, rate - effect))} instead of ${percent(rate)} of cases would meet one.`
}

/** Where the range comes from: somebody stated it, or it follows from how few cases were counted. */
function rangeWords([low, high]: readonly [number, number], graph: Graph): string {
  const rates = ratesOf(graph)
  if (low === high) return ''
  const alone = oneCountWords([low, high], graph)
  if (alone !== null) return alone
  const counts = rates.filter((rate) => rate.kind === 'observed')
  const [first] = counts
  const counted =
    first === undefined
      ? ''
      : counts.length === 1
        ? `the count of ${figure(first.count)} in ${figure(first.of)} cases`
        : `the ${numberWord(counts.length)} counts of cases`
  const stated = rates.some(({ kind }) => kind === 'range') ? 'the stated ranges' : ''
  const whence = [stated, counted].filter((each) => each !== '')
  // Each count has an interval of its own; what they come to together is no interval of that kind.
  const each = counts.length > 1 ? ', each' : ','
  const by = counted === '' ? '' : ` (Wilson${each} 95\u00a0% sure)`
  const allow = whence.length === 1 && counts.length === 1 ? 'allows' : 'allow'
  return ` ${sentenceCase(list(whence))} ${allow} ${percent(low)} to ${percent(high)}${counts.length > 1 ? ' end to end' : ''}${by}.`
}

/** A count is of one node, the range end to end: both are named where they are not the same. */
function oneCountWords([low, high]: readonly [number, number], graph: Graph): string | null {
  const rates = ratesOf(graph)
  const counted = graph.exceptions.filter(({ edge }) => edge.rate?.kind === 'observed')
  const [first] = counted
  const rate = first?.edge.rate
  if (first === undefined || rate?.kind !== 'observed') return null
  if (rates.filter(({ kind }) => kind === 'observed').length > 1) return null
  const [from, to] = rateEnds(rate)
  if (percent(from) === percent(low) && percent(to) === percent(high)) return null
  const node = graph.nodes.find(({ id }) => id === first.edge.source)
  const at = node === undefined ? '' : ` at ${nodeNames([node])}`
  const others = rates.length > 1 ? 'with the others that makes' : 'that makes'
  return ` Counted${at}: ${figure(rate.count)} in ${figure(rate.of)} cases (Wilson, 95\u00a0% sure: ${percent(from)} to ${percent(to)}); ${others} ${percent(low)} to ${percent(high)} end to end.`
}

function summaryOf(rate: number, between: string, [first]: readonly ExceptionContribution[]): string {
  return `${percent(rate)} of cases take at least one exception path.${between}${first === undefined ? '' : ` ${first.text}`}`
}

function leftCaveat(left: readonly FlowNode[]): Caveat[] {
  if (left.length === 0) return []
  return [
    caveat(
      `For ${count(left.length, 'node')} in interlocked parallel ways the effect on the rate was not worked out.`,
      left,
    ),
  ]
}
