import { noAnswers } from '#shared/model/answers.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { assess } from '../../electron/scoring/assess.ts'
import { runBeside } from '../../electron/workbench/side/run-beside.ts'
import { analyse } from '../../electron/workbench/analyse-case.ts'
import { benchCatalogue, knotOf, nestOf, workflowOf } from './bench-map.ts'
import type { Measure } from './measure.ts'

/**
 * Nodes, the most their median may take in milliseconds, and rounds. A workshop draws a map of 200 nodes in hundreds of
 * edits, each of them analysed in the same process: the median is over as many, most of the warming up included.
 */
const sizes = [
  { nodes: 200, limit: 16, rounds: 401 },
  { nodes: 1000, limit: 250, rounds: 31 },
  { nodes: 5000, limit: 250, rounds: 15 },
] as const
const growthLimit = 1.35

/** Maps that nobody draws, which must finish as any other: five hundred loops one inside the other, and a knot of a thousand ways. */
const oddMaps = [
  { name: 'nest', map: nestOf(1000), limit: 250 },
  { name: 'knot', map: knotOf(1000), limit: 250 },
] as const

/** Everything behind a verdict, the assessment included: within a frame while drawing, and near linear in the map. */
export async function measure(): Promise<Measure[]> {
  const medians = sizes.map(({ nodes, rounds }) => medianOf(timedMap(workflowOf(nodes)), rounds))
  const absolute = sizes.map(({ nodes, limit }, at) => within(`${nodes}`, medians[at] ?? Number.NaN, limit))
  const odd = oddMaps.map(({ name, map, limit }) => within(`${name}-1000`, medianOf(timedMap(map), 9), limit))
  const [, middle = Number.NaN, large = Number.NaN] = medians
  const ratio = Math.log(large / middle) / Math.log(5)
  const growth: Measure = {
    name: 'analysis-growth-exponent',
    median: large,
    unit: 'ms',
    against: middle,
    ratio,
    limit: growthLimit,
    ok: ratio <= growthLimit,
  }
  return [...absolute, growth, ...odd, await measureWhatIf()]
}

function within(map: string, median: number, limit: number): Measure {
  return {
    name: `analysis-${map}-nodes`,
    median,
    unit: 'ms',
    against: null,
    ratio: null,
    limit,
    ok: median <= limit,
  }
}

/** A change tried on a large map: on a thread, so that it holds nothing up; how long its answer takes. */
async function measureWhatIf(): Promise<Measure> {
  const now = { document: timedMap(workflowOf(5000)), answers: noAnswers }
  const setting = { catalogue: benchCatalogue, rubric: defaultRubric }
  const nodeIds = now.document.nodes
    .filter(({ kind }) => kind === 'step')
    .slice(5, 6)
    .map(({ id }) => id)
  const times: number[] = []
  for (let round = 0; round < 4; round += 1) {
    const begun = performance.now()
    await runBeside({
      kind: 'what-if',
      now,
      changes: [{ kind: 'without-steps', nodeIds }],
      setting,
      lambda: undefined,
    })
    times.push(performance.now() - begun)
  }
  // The first starts the thread.
  const median = times.slice(1).toSorted((a, b) => a - b)[1] ?? Number.NaN
  return {
    name: 'what-if-5000-nodes',
    median,
    unit: 'ms',
    against: null,
    ratio: null,
    limit: 4000,
    ok: median <= 4000,
  }
}

/** Minutes that vary and ranges of rates: what costs most to work out. */
function timedMap(map: WorkflowDocument): WorkflowDocument {
  return {
    ...map,
    nodes: map.nodes.map((node, at) =>
      node.kind === 'step'
        ? {
            ...node,
            characteristics: {
              ...node.characteristics,
              minutes: { low: 2, likely: 5 + (at % 7), high: 30 },
              waiting: { low: 0, likely: 60, high: 480 },
              cost: at % 9,
            },
          }
        : node,
    ),
    edges: map.edges.map((edge) =>
      edge.kind === 'exception' ? { ...edge, rate: { kind: 'range', low: 0.0001, high: 0.0003 } } : edge,
    ),
  }
}

function medianOf(map: WorkflowDocument, rounds: number): number {
  const once = () => {
    // A drawing of its own each time: what is remembered about the last one does not count.
    const drawing = { ...map }
    const begun = performance.now()
    const assessment = assess(drawing, noAnswers, benchCatalogue, defaultRubric)
    analyse({
      document: drawing,
      answers: noAnswers,
      catalogue: benchCatalogue,
      rubric: defaultRubric,
      assessment,
    })
    return performance.now() - begun
  }
  for (let warmUp = 0; warmUp < 15; warmUp += 1) once()
  const times = Array.from({ length: rounds }, once).sort((a, b) => a - b)
  return times[Math.floor(rounds / 2)] ?? Number.NaN
}
