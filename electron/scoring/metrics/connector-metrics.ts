import { waysInCount, waysOutCount } from '#shared/flow/arc-index.ts'
import { intAt } from '#shared/lib/ints.ts'
import { count, list, metricFigure } from '#shared/lib/words.ts'
import type { Metric } from '#shared/model/analysis/metrics.ts'
import { connectorKinds } from './connectors.ts'
import type { ConnectorKind, Fork } from './connectors.ts'
import { idsOf, mendling, metric, quotient } from './structure.ts'
import type { Structure } from './structure.ts'

/** Metrics of the connectors: where the flow divides and comes together again. */
export function connectorMetrics(structure: Structure): Metric[] {
  return [
    controlFlowComplexity(structure),
    ...degrees(structure),
    sequentiality(structure),
    heterogeneity(structure),
    mismatch(structure),
    tokenSplit(structure),
  ]
}

/** Over splits: exclusive → ways out; parallel → 1; inclusive → 2ⁿ − 1, kept finite. */
function controlFlowComplexity({ index, connectors: { splits } }: Structure): Metric {
  const value = splits.reduce((sum, split) => Math.min(Number.MAX_VALUE, sum + statesAfter(split)), 0)
  const terms = splits.map(({ kind, ways }) =>
    kind === 'exclusive' ? `${ways}` : kind === 'parallel' ? '1' : `(2^${ways} − 1)`,
  )
  const [only] = splits.length === 1 ? splits : []
  return metric({
    key: 'cfc',
    name: 'Control-flow complexity',
    value,
    formula: 'Σ over splits: exclusive → ways out, parallel → 1, inclusive → 2ⁿ − 1',
    worked: only === undefined ? sumOf(terms) : `one ${only.kind} split, ${count(only.ways, 'way')} out`,
    source: 'Cardoso (2005)',
    meaning:
      splits.length === 0
        ? 'The flow never divides: there is nothing to decide.'
        : `Whoever follows a case has to keep ${metricFigure(value)} ${value === 1 ? 'outcome' : 'outcomes'} of ${count(splits.length, 'split')} in mind.`,
    nodeIds: nodesOf(index, splits),
  })
}

function statesAfter({ kind, ways }: Fork): number {
  if (kind === 'exclusive') return ways
  return kind === 'parallel' ? 1 : 2 ** ways - 1
}

function degrees({ index, connectors, c }: Structure): Metric[] {
  const degree = connectors.nodes.map((at) => waysInCount(index, at) + waysOutCount(index, at))
  const sum = degree.reduce((total, d) => total + d, 0)
  const most = degree.reduce((high, d) => Math.max(high, d), 0)
  const none = 'There is no connector on the map.'
  return [
    metric({
      key: 'avgConnectorDegree',
      name: 'Arrows at a connector, average',
      value: quotient(sum, c),
      formula: 'Σ d / C',
      worked: c === 0 ? 'needs a connector' : `${sum} / ${c}`,
      source: mendling,
      meaning:
        c === 0
          ? none
          : `${metricFigure(sum / c)} ${sum === c ? 'arrow meets' : 'arrows meet'} at a connector on average; 3 is the least that does something.`,
      nodeIds: idsOf(index, connectors.nodes),
    }),
    metric({
      key: 'maxConnectorDegree',
      name: 'Arrows at a connector, most',
      value: c === 0 ? null : most,
      formula: 'max d',
      worked: c === 0 ? 'needs a connector' : `largest of ${count(c, 'connector')}`,
      source: mendling,
      meaning:
        c === 0
          ? none
          : `At the busiest point ${count(most, 'arrow')} ${most === 1 ? 'arrives or leaves' : 'meet'}. Many arrows at one point are hard to read and to test.`,
      nodeIds:
        c === 0
          ? []
          : idsOf(
              index,
              connectors.nodes.filter((_, i) => degree[i] === most),
            ),
    }),
  ]
}

function sequentiality({ index, connectors, a }: Structure): Metric {
  const plain = index.edges.flatMap((edge, arc) => {
    const ends = (connectors.is[intAt(index.from, arc)] ?? 0) + (connectors.is[intAt(index.to, arc)] ?? 0)
    return ends === 0 ? [edge.id] : []
  })
  return metric({
    key: 'sequentiality',
    name: 'Sequentiality',
    value: quotient(plain.length, a),
    formula: 'arcs between non-connectors / A',
    worked: a === 0 ? 'needs an arrow' : `${plain.length} / ${a}`,
    source: mendling,
    meaning:
      a === 0
        ? 'There is no arrow on the map yet.'
        : `${count(plain.length, 'arrow')} of ${a} simply ${plain.length === 1 ? 'leads' : 'lead'} from one element to the next. The nearer to 1, the easier to follow.`,
    edgeIds: plain,
  })
}

/** −Σ p log₃ p over the three kinds of connector; 0 where there is none. */
function heterogeneity({ index, connectors, c }: Structure): Metric {
  const counts = connectorKinds.map(
    (kind) => [kind, connectors.kinds.filter((one) => one === kind).length] as const,
  )
  const present = counts.filter(([, number]) => number > 0)
  // + 0: the sum over one kind alone is minus zero.
  const value =
    present.reduce((sum, [, number]) => sum - ((number / c) * Math.log(number / c)) / Math.log(3), 0) + 0
  return metric({
    key: 'heterogeneity',
    name: 'Mix of connectors',
    value,
    formula: '−Σ p log₃ p over exclusive, parallel, inclusive',
    worked:
      c === 0
        ? 'no connector'
        : `shares of ${list(present.map(([kind, number]) => `${number}/${c} ${kind}`))}`,
    source: mendling,
    meaning:
      present.length < 2
        ? 'No mix of connectors: nothing to confuse.'
        : `Connectors of ${present.length} kinds. Mixing kinds (1 is the even mix of three) is where modelling errors come from.`,
    nodeIds: idsOf(index, connectors.nodes),
  })
}

/** Σ over kinds of |Σ ways out of splits − Σ ways into joins|. */
function mismatch({ index, connectors: { splits, joins } }: Structure): Metric {
  const ways = (forks: readonly Fork[], kind: ConnectorKind) =>
    forks.reduce((sum, fork) => sum + (fork.kind === kind ? fork.ways : 0), 0)
  const gaps = connectorKinds.map((kind) => ({ kind, out: ways(splits, kind), into: ways(joins, kind) }))
  const open = gaps.filter(({ out, into }) => out !== into)
  const value = open.reduce((sum, { out, into }) => sum + Math.abs(out - into), 0)
  const involved = [...splits, ...joins].filter(({ kind }) => open.some((gap) => gap.kind === kind))
  return metric({
    key: 'mismatch',
    name: 'Connector mismatch',
    value,
    formula: 'Σ over kinds of |ways out of splits − ways into joins|',
    worked: gaps.map(({ out, into }) => `|${out} − ${into}|`).join(' + '),
    source: mendling,
    meaning:
      value === 0
        ? 'What is split is brought together again by joins of the same kind.'
        : `Not every split has its join: ${list(open.map(({ kind, out, into }) => `${kind} ${out} out, ${into} in`))}. Several ends and steps that many ways lead to show up here too.`,
    nodeIds: nodesOf(index, involved),
  })
}

function tokenSplit({ index, connectors }: Structure): Metric {
  const splits = connectors.splits.filter(({ kind }) => kind !== 'exclusive')
  const value = splits.reduce((sum, { ways }) => sum + ways - 1, 0)
  return metric({
    key: 'tokenSplit',
    name: 'Work at the same time',
    value,
    formula: 'Σ over parallel and inclusive splits of (ways out − 1)',
    worked: sumOf(splits.map(({ ways }) => `(${ways} − 1)`)),
    source: mendling,
    meaning:
      value === 0
        ? 'One thing at a time: nothing runs in parallel.'
        : `Splits can put ${count(value, 'further thread')} of work under way; each has to be brought back in.`,
    nodeIds: nodesOf(index, splits),
    edgeIds: splits.flatMap(({ node }) => edgesOut(index, node)),
  })
}

function edgesOut(index: Structure['index'], node: number): string[] {
  const ids: string[] = []
  for (let at = intAt(index.outStart, node); at < intAt(index.outStart, node + 1); at += 1) {
    const edge = index.edges[intAt(index.outArcs, at)]
    if (edge?.kind === 'sequence') ids.push(edge.id)
  }
  return ids
}

function nodesOf(index: Structure['index'], forks: readonly Fork[]): string[] {
  return idsOf(index, new Set(forks.map(({ node }) => node)))
}

const termsShown = 12

function sumOf(terms: readonly string[]): string {
  if (terms.length === 0) return 'nothing to add'
  const rest = terms.length - termsShown
  return `${terms.slice(0, termsShown).join(' + ')}${rest > 0 ? ` + ${rest} more` : ''}`
}
