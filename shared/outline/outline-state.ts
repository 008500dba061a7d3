import type { FlowNode, WorkflowDocument } from '../model/document.ts'
import { graphOf } from './graph/graph.ts'
import type { Names } from './graph/names.ts'
import { collectMissing } from './merge/missing.ts'
import type { Missing } from './merge/missing.ts'
import type { Refusal } from './merge/refusal.ts'
import { unsettledLines } from './merge/unsettled.ts'
import type { Problem } from './parts/text.ts'
import type { OutlineLine, Sketch } from './sketch/sketch.ts'

/** A text and the map it belongs to. Immutable. */
export interface Outline {
  readonly lines: readonly OutlineLine[]
  readonly document: WorkflowDocument
  readonly sketch: Sketch
  /** For each edge of the sketch the edge of the map; null where the map has none. */
  readonly edgeIds: readonly (string | null)[]
  /** By line: what is wrong, where, and what to do. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>
  /** What the map does not allow; part of the problems. */
  readonly refusals: readonly Refusal[]
  /** Lines that do not (yet) say what the map shows. */
  readonly unsettled: ReadonlySet<number>
  /** Names to put into the catalogue; the lines that have them wait for it. */
  readonly missing: readonly Missing[]
  /** Nodes that went with their line, by its content: a line that comes back brings its node back. */
  readonly buried: ReadonlyMap<string, Buried>
}

export interface Buried {
  readonly ids: OutlineLine['ids']
  readonly nodes: readonly FlowNode[]
}

interface Parts {
  readonly document: WorkflowDocument
  readonly sketch: Sketch
  readonly edgeIds: readonly (string | null)[]
  readonly refusals: readonly Refusal[]
  readonly buried: Outline['buried']
}

/** What a text and a map come to together. */
export function assess({ document, sketch, edgeIds, refusals, buried }: Parts, names: Names): Outline {
  const problems = new Map(sketch.problems)
  for (const { line, message } of refusals) {
    const { raw } = sketch.readings[line] ?? { raw: '' }
    const from = raw.length - raw.trimStart().length
    problems.set(line, [...(problems.get(line) ?? []), { from, to: raw.length, message }])
  }
  const unsettled = unsettledLines({ graph: graphOf(document, names), sketch, edgeIds, problems })
  const missing = collectMissing(sketch.nodes, names)
  return { lines: sketch.lines, document, sketch, edgeIds, problems, refusals, unsettled, missing, buried }
}
