import type { Catalogue } from '../model/catalogue.ts'
import type { WorkflowDocument } from '../model/document.ts'
import { namesFor } from './graph/names.ts'
import type { Names } from './graph/names.ts'
import { bindEdges } from './merge/bind-edges.ts'
import { carryLines } from './merge/carry-lines.ts'
import { mergeSketch } from './merge/merge-sketch.ts'
import { restate } from './merge/restate.ts'
import type { Untouched } from './merge/restate.ts'
import { optionsFor } from './options.ts'
import { assess } from './outline-state.ts'
import type { Buried, Outline } from './outline-state.ts'
import { printOutline } from './print/print-outline.ts'
import { makeSketch } from './sketch/make-sketch.ts'
import type { OutlineLine, Sketch } from './sketch/sketch.ts'

/** How many departments deep lines are put right after one edit. */
const ROUNDS = 20

/** Most deleted lines that are remembered. */
const GRAVES = 200

/** The outline of a map that was not written yet. */
export function startOutline(document: WorkflowDocument, catalogue: Catalogue): Outline {
  const names = namesFor(document, catalogue)
  const sketch = makeSketch(printOutline(document, catalogue), optionsFor(names))
  return assess(
    { document, sketch, edgeIds: bindEdges(document, sketch), refusals: [], buried: new Map() },
    names,
  )
}

/**
 * Takes over a text that was edited: the map follows by what the text says other than before. The text may change
 * too, where a line that was not touched would otherwise say something else than it did: a reference to a line
 * that got a new name, the department of a line whose neighbour above moved.
 */
export function editOutline(outline: Outline, raws: readonly string[], catalogue: Catalogue): Outline {
  const { document } = outline
  const names = namesFor(document, catalogue)
  const { lines, origins } = carryLines(outline.lines, raws)
  const { bound, buried } = unearth(outline, lines)
  const after = makeSketch(bound, optionsFor(names))
  const lineNow = new Map(origins.flatMap((from, at) => (from === null ? [] : [[from, at] as const])))
  const edges = outline.sketch.edges.flatMap((said, at) => {
    const id = outline.edgeIds[at] ?? null
    return id === null ? [] : [{ said, id, lineNow: lineNow.get(said.line) ?? null }]
  })
  const merged = mergeSketch({
    document,
    catalogue,
    names,
    before: { sketch: outline.sketch, edges },
    after,
    pending: new Set(outline.missing.length === 0 ? [] : nodesOn(outline, outline.unsettled)),
    refused: new Set(nodesOn(outline, new Set(outline.refusals.map(({ line }) => line)))),
    buried: new Map(
      [...outline.buried.values()].flatMap(({ nodes }) => nodes.map((node) => [node.id, node])),
    ),
  })
  const graves = bury(outline, after, buried)
  const next = assess({ ...merged, sketch: after, buried: graves }, names)
  const untouched = origins.flatMap((from, at) =>
    from !== null && outline.lines[from]?.raw.trim() === raws[at]?.trim() ? [{ from, at }] : [],
  )
  const loyal = new Set(untouched.filter(({ from }) => wasTrue(outline, from)).map(({ at }) => at))
  return restated(next, { untouched: new Set(untouched.map(({ at }) => at)), loyal }, names)
}

/** A line that said what the map shows, but for what the map refused. */
function wasTrue({ unsettled, sketch, missing }: Outline, line: number): boolean {
  return !unsettled.has(line) || (missing.length === 0 && !sketch.problems.has(line))
}

/** Says anew what lines that nobody touched said before: from the top, since one put right may put those below right. */
function restated(outline: Outline, lines: Untouched, names: Names): Outline {
  let current = outline
  for (let round = 0; round < ROUNDS; round += 1) {
    const put = restate({ ...current, ...lines, names })
    if (put === null) break
    const sketch = makeSketch(put, optionsFor(names))
    current = assess({ ...current, sketch, edgeIds: bindEdges(current.document, sketch) }, names)
  }
  return current
}

function nodesOn({ sketch }: Outline, lines: ReadonlySet<number>): string[] {
  return sketch.nodes.filter((node) => lines.has(node.line)).map((node) => node.id)
}

/** A new line that says what a deleted one said stands for its node again. */
function unearth(outline: Outline, lines: readonly OutlineLine[]) {
  const buried = new Map(outline.buried)
  const bound = lines.map((line) => {
    const old = Object.keys(line.ids).length > 0 ? undefined : buried.get(line.raw.trim())
    if (old === undefined) return line
    buried.delete(line.raw.trim())
    return { ...line, ids: old.ids }
  })
  return { bound, buried }
}

function bury(before: Outline, after: Sketch, buried: Map<string, Buried>): ReadonlyMap<string, Buried> {
  const left = new Set(after.nodes.map((node) => node.id))
  const nodes = new Map(before.document.nodes.map((node) => [node.id, node]))
  before.lines.forEach(({ raw, ids }, line) => {
    if (ids.node === undefined || left.has(ids.node)) return
    const own = before.sketch.nodes
      .filter((node) => node.line === line)
      .flatMap(({ id }) => nodes.get(id) ?? [])
    buried.delete(raw.trim())
    buried.set(raw.trim(), { ids, nodes: own })
  })
  return new Map([...buried].slice(-GRAVES))
}
