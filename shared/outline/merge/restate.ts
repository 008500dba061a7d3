import type { WorkflowDocument } from '../../model/document.ts'
import { graphOf } from '../graph/graph.ts'
import type { Names } from '../graph/names.ts'
import type { NodeText, ReadOptions } from '../line/line.ts'
import { optionsFor } from '../options.ts'
import { writeDepartment } from '../parts/write-parts.ts'
import type { Span } from '../parts/text.ts'
import { beginningOf } from '../line/read-line.ts'
import { indentOf } from '../sketch/build-tree.ts'
import { createReferences } from '../sketch/references.ts'
import type { LineReading, OutlineLine, Sketch, SketchNode } from '../sketch/sketch.ts'

export interface Untouched {
  /** Lines that nobody touched. */
  readonly untouched: ReadonlySet<number>
  /** Those of them that said what the map shows. */
  readonly loyal: ReadonlySet<number>
}

interface Given extends Untouched {
  readonly document: WorkflowDocument
  readonly sketch: Sketch
  readonly edgeIds: readonly (string | null)[]
  readonly unsettled: ReadonlySet<number>
  readonly names: Names
}

interface Patch extends Span {
  readonly text: string
}

/** Lines that came to say something else because others changed, put right in place; null when there are none. */
export function restate({
  document,
  sketch,
  edgeIds,
  unsettled,
  untouched,
  loyal,
  names,
}: Given): OutlineLine[] | null {
  const guarded = sketch.readings.flatMap((reading, line) => (reading.guarded ? [line] : []))
  const wrong = [...new Set([...unsettled, ...guarded])].filter((line) => untouched.has(line))
  if (wrong.length === 0) return null
  const graph = graphOf(document, names)
  const references = createReferences(sketch.nodes.filter((node) => node.role !== 'end'))
  const edges = new Map(document.edges.map((edge) => [edge.id, edge]))
  const patches = new Map<number, Patch[]>(wrong.map((line) => [line, []]))
  const meant = (node: SketchNode) => graph.facts.get(node.id)?.department
  const known = ({ department }: SketchNode) =>
    department === null || names.departments.idOf(department) !== null
  const differs = (node: SketchNode) => known(node) && node.department !== meant(node)
  const strays = new Set(
    sketch.nodes.filter((node) => patches.has(node.line) && differs(node)).map((node) => node.id),
  )
  for (const node of sketch.nodes) {
    // Below another that is put right first: that may put this one right too.
    if (!strays.has(node.id) || node.role !== 'node' || strays.has(node.above ?? '')) continue
    const patch = prefixOf(meant(node), sketch.readings[node.line], optionsFor(names))
    if (patch !== null) patches.get(node.line)?.push(patch)
  }
  sketch.edges.forEach(({ aim, target, line }, at) => {
    const drawn = edges.get(edgeIds[at] ?? '')?.target
    if (aim === null || !loyal.has(line) || drawn === undefined || drawn === target) return
    patches.get(line)?.push({ from: aim.from, to: aim.to, text: references.write(drawn) })
  })
  for (const line of guarded) patches.get(line)?.push(branchSign(sketch.readings[line]?.raw ?? ''))
  if ([...patches.values()].every((list) => list.length === 0)) return null
  return sketch.lines.map((line, at) => {
    const own = patches.get(at) ?? []
    if (own.length === 0) return line
    const raw = apply(sketch.readings[at]?.raw ?? line.raw, own)
    return { ...line, raw, good: raw.trim() }
  })
}

/** Below a decision a line that is to stay a step is the beginning of a branch. */
function branchSign(raw: string): Patch {
  return { from: indentOf(raw).length, to: beginningOf(raw).from, text: '+ ' }
}

/** The department before a line that took it from above, and no longer can. */
function prefixOf(
  meant: string | null | undefined,
  reading: LineReading | undefined,
  options: ReadOptions,
): Patch | null {
  const node = nodeIn(reading)
  if (node === null || meant === undefined || node.department !== null) return null
  return {
    from: node.start,
    to: node.start,
    text: `${meant === null ? '' : writeDepartment(meant, options)}: `,
  }
}

function nodeIn(reading: LineReading | undefined): NodeText | null {
  const text = reading?.text ?? null
  return text !== null && 'node' in text ? text.node : null
}

function apply(raw: string, patches: readonly Patch[]): string {
  return patches
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), raw)
}
