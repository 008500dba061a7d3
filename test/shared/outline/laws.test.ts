import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { pointRate } from '#shared/model/rate.ts'
import type { Rate } from '#shared/model/rate.ts'
import { graphOf } from '#shared/outline/graph/graph.ts'
import { namesFor } from '#shared/outline/graph/names.ts'
import { optionsFor } from '#shared/outline/options.ts'
import { printOutline } from '#shared/outline/print/print-outline.ts'
import { makeSketch } from '#shared/outline/sketch/make-sketch.ts'
import { anyGraph } from './any-graph.ts'
import type { Drawn } from './any-graph.ts'

/** Six figures of a share, as the text has them. */
const rounded = (share: number | null) => (share === null ? null : Number((share * 100).toPrecision(6)))

function rateWords(rate: Rate | null) {
  if (rate === null) return null
  if (rate.kind === 'observed' && rate.count <= rate.of) return [rate.count, rate.of]
  if (rate.kind !== 'range') return rounded(pointRate(rate))
  const [low = 0, high = 0] = [rate.low, rate.high].toSorted((one, other) => one - other)
  return [rounded(low), rounded(high), rate.likely === undefined ? null : rounded(rate.likely)]
}

const sorted = (lines: unknown[]) => lines.map((line) => JSON.stringify(line)).toSorted()

function drawn({ document, catalogue }: Drawn) {
  const graph = graphOf(document, namesFor(document, catalogue))
  return {
    nodes: sorted(document.nodes.map((node) => [node.id, graph.facts.get(node.id)])),
    edges: sorted(
      document.edges.map((edge) => {
        const { kind, label, share, event, rate } = graph.factsOf(edge)
        return [edge.source, edge.target, kind, label, rounded(share), event, rateWords(rate)]
      }),
    ),
  }
}

function readBack({ document, catalogue }: Drawn) {
  const names = namesFor(document, catalogue)
  const { nodes, edges, problems } = makeSketch(printOutline(document, catalogue), optionsFor(names))
  const spelled = (name: string) => names.systems.nameOf(names.systems.idOf(name) ?? '')
  return {
    problems: [...problems.values()].flat(),
    nodes: sorted(
      nodes.map(({ id, kind, trigger, choice, name, department, systems }) => [
        id,
        {
          kind,
          trigger,
          choice,
          name,
          department:
            department === null ? null : names.departments.nameOf(names.departments.idOf(department) ?? ''),
          systems: systems.map(spelled),
        },
      ]),
    ),
    edges: sorted(
      edges.map(({ source, target, kind, label, share, event, rate }) => [
        source,
        target,
        kind,
        label,
        rounded(share),
        event,
        rateWords(rate),
      ]),
    ),
  }
}

describe('the outline of a map', () => {
  test.prop([anyGraph], { numRuns: 150 })('reads back to the same graph', (given) => {
    const t = printOutline(given.document, given.catalogue)
      .map((l) => l.raw)
      .join('\n')
    expect({ ...readBack(given), t }).toEqual({ ...drawn(given), problems: [], t })
  })
})
