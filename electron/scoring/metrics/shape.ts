import { strongPartsOf } from '#shared/flow/strong-parts.ts'
import { countUp, intAt } from '#shared/lib/ints.ts'
import { count, percent } from '#shared/lib/words.ts'
import type { Metric } from '#shared/model/analysis/metrics.ts'
import { cutVertices } from './cut-vertices.ts'
import { deepestPath } from './deepest-path.ts'
import { idsOf, mendling, metric, quotient } from './structure.ts'
import type { Structure } from './structure.ts'

/** Metrics of the shape as a whole: how it comes apart, how deep it nests, how much of it repeats. */
export function shapeMetrics(structure: Structure): Metric[] {
  return [separability(structure), depth(structure), cyclicity(structure)]
}

function separability({ index, n }: Structure): Metric {
  const cuts = cutVertices(index)
  return metric({
    key: 'separability',
    name: 'Separability',
    value: n > 2 ? cuts.length / (n - 2) : null,
    formula: 'cut vertices / (N − 2)',
    worked: n > 2 ? `${cuts.length} / (${n} − 2)` : 'needs three elements',
    source: mendling,
    meaning:
      cuts.length === 0
        ? 'No single element holds the map together: there is no point at which it could be taken apart.'
        : `At ${count(cuts.length, 'element')} the map could be taken apart; what lies between two of them can be understood, and changed, by itself.`,
    nodeIds: idsOf(index, cuts),
  })
}

function depth({ index, rank }: Structure): Metric {
  const { depth: value, nodes, back } = deepestPath(index, rank)
  const once = back === 0 ? '' : ` Loops are gone through once (${count(back, 'arrow')} back left out).`
  return metric({
    key: 'depth',
    name: 'Nesting depth',
    value,
    formula: 'max over paths of splits − joins, never below 0',
    worked: 'largest running count (+1 split, −1 join)',
    source: mendling,
    meaning:
      (value === 0
        ? 'No split lies inside another.'
        : `At the deepest point a case is inside ${count(value, 'split')} at once.`) + once,
    nodeIds: value === 0 ? [] : idsOf(index, nodes),
  })
}

function cyclicity({ index, n, a }: Structure): Metric {
  const { partOf, count: parts } = strongPartsOf(index)
  const size = new Int32Array(parts)
  for (const part of partOf) size[part] = intAt(size, part) + 1
  const inside = countUp(index.edges.length).filter((arc) => {
    const [from, to] = [intAt(index.from, arc), intAt(index.to, arc)]
    const part = intAt(partOf, from)
    return part === partOf[to] && (intAt(size, part) > 1 || from === to)
  })
  const cyclic = new Set(inside.map((arc) => intAt(index.from, arc)))
  return metric({
    key: 'cyclicity',
    name: 'Cyclicity',
    value: quotient(cyclic.size, n),
    formula: 'nodes on a cycle / N',
    worked: n === 0 ? 'needs an element' : `${cyclic.size} / ${n}`,
    source: mendling,
    meaning:
      cyclic.size === 0
        ? `No case passes ${a === 0 ? 'anything' : 'the same element'} twice.`
        : `${percent(cyclic.size / n)} of the elements can be passed more than once: rework and repeats.`,
    nodeIds: idsOf(index, cyclic),
    edgeIds: inside.map((arc) => index.edges[arc]?.id ?? ''),
  })
}
