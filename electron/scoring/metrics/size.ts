import { connectedParts } from '#shared/flow/connected-parts.ts'
import { count, metricFigure, percent } from '#shared/lib/words.ts'
import type { Metric } from '#shared/model/analysis/metrics.ts'
import { mendling, metric, quotient } from './structure.ts'
import type { Structure } from './structure.ts'

/** Guidance of 7PMG: beyond it a model has an error more likely than not. */
export const mostElements = 50

/** Metrics of size and of how closely a map is knit. */
export function sizeMetrics({ document, index, n, a }: Structure): Metric[] {
  const nodeIds = index.nodes.map(({ id }) => id)
  const edgeIds = index.edges.map(({ id }) => id)
  const hanging = document.edges.length - a
  const all = { nodeIds, edgeIds }
  return [
    metric({
      key: 'nodes',
      name: 'Elements',
      value: n,
      formula: 'N',
      worked: 'steps, decisions, parallel gateways and events',
      source: mendling,
      meaning: sizeMeaning(n),
      nodeIds,
    }),
    metric({
      key: 'arcs',
      name: 'Arcs',
      value: a,
      formula: 'A',
      worked: 'normal ways and exception paths',
      source: mendling,
      meaning: `${count(a, 'arrow')} between the elements, exception paths included.${hanging === 0 ? '' : ` ${count(hanging, 'arrow')} without two ends ${hanging === 1 ? 'is' : 'are'} left out.`}`,
      edgeIds,
    }),
    metric({
      key: 'density',
      name: 'Density',
      value: quotient(a, n * (n - 1)),
      formula: 'A / (N × (N − 1))',
      worked: n < 2 ? 'needs two elements' : `${a} / (${n} × ${n - 1})`,
      source: mendling,
      meaning:
        n < 2
          ? 'With fewer than two elements there is nothing to connect.'
          : `Of all arrows that could be drawn, ${percent(a / (n * (n - 1)))} are. The denser, the harder to follow; compare maps of like size only.`,
      ...all,
    }),
    metric({
      key: 'cnc',
      name: 'Connectivity',
      value: quotient(a, n),
      formula: 'A / N',
      worked: n === 0 ? 'needs an element' : `${a} / ${n}`,
      source: 'Latva-Koivisto (2001)',
      meaning:
        n === 0
          ? 'Nothing is drawn yet.'
          : `${metricFigure(a / n)} ${metricFigure(a / n) === '1' ? 'arrow' : 'arrows'} an element. A plain sequence has just under 1; each choice, loop and exception path adds to it.`,
      ...all,
    }),
    metric({
      key: 'cnc2',
      name: 'Connectivity, squared',
      value: quotient(a * a, n),
      formula: 'A² / N',
      worked: n === 0 ? 'needs an element' : `${a}² / ${n}`,
      source: 'Kaimann, after Latva-Koivisto (2001)',
      meaning: 'Like connectivity, and growing with size: tells large tangled maps from small ones.',
      ...all,
    }),
    metric({
      key: 'cyclomatic',
      name: 'Cyclomatic number',
      value: n === 0 ? null : a - n + 1,
      formula: 'A − N + 1',
      worked: n === 0 ? 'needs an element' : `${a} − ${n} + 1`,
      source: 'McCabe (1976)',
      meaning: cyclomaticMeaning(n, a - n + 1, connectedParts(index).length),
      ...all,
    }),
  ]
}

function sizeMeaning(n: number): string {
  if (n === 0) return 'Nothing is drawn yet.'
  const drawn = `${count(n, 'element')} on the map`
  return n > mostElements
    ? `${drawn}: above ${mostElements} the chance that a model has an error exceeds one half. Consider splitting it.`
    : `${drawn}: within the ${mostElements} above which errors become more likely than not.`
}

/** The formula takes a map to be of one piece; each further part takes one from what it counts. */
function cyclomaticMeaning(n: number, value: number, parts: number): string {
  if (n === 0) return 'Nothing is drawn yet.'
  if (parts > 1) {
    const ways = count(value + parts - 1, 'independent way')
    return `The map falls into ${count(parts, 'part')} that are not connected, which the formula does not know of: it has ${ways} round.`
  }
  return value === 0
    ? 'No two ways lead to the same element: a plain tree or sequence.'
    : `${count(value, 'independent way')} round: each is a choice, a parallel branch or a loop that has to be built and tested.`
}
