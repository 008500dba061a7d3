import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { bandOf } from '#shared/model/edits/bands.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { followDocument } from '#shared/outline/follow/follow-document.ts'
import { editOutline, startOutline } from '#shared/outline/outline.ts'
import type { Outline } from '#shared/outline/outline-state.ts'
import { randomDocument, randomEdits } from '../model/edits/random-edits.ts'
import { anyGraph } from './any-graph.ts'
import { shop } from './editing.ts'

const raws = (outline: Outline) => outline.lines.map((line) => line.raw)

const lineText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Check',
      'Sales: Pack [CRM]',
      'OK?',
      '- yes 80%',
      '- no',
      '+ Ship',
      '(end) Done',
      '(start) Go',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '→ Check',
      'Pack → Check',
      '- no → Ship',
      '! late 3% → end',
      'Node 1 → nothing',
      'Check [CRM] ? a / b 20%',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      'Check [CRM',
      '- x 120%',
      '! y',
      '(parallel)',
      ': Own',
      'Legal: New [Vault]',
      'Node 2 #1',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 15 }).map((text) => text.replaceAll(/[\n\r]/gu, ' ')) },
)
const indent = fc.constantFrom('', '', '  ', '    ', '\t', '      ')
const rawLine = fc.tuple(indent, lineText).map(([space, text]) => space + text)

const change = fc.record({ what: fc.nat(5), at: fc.nat(40), to: fc.nat(40), line: rawLine })

/** Inserts, deletes, replaces, moves or indents a line. */
function changed(
  lines: string[],
  { what, at, to, line }: { what: number; at: number; to: number; line: string },
): string[] {
  const here = at % Math.max(1, lines.length)
  const there = to % Math.max(1, lines.length)
  const old = lines[here]
  if (what < 2 || old === undefined) return lines.toSpliced(at % (lines.length + 1), 0, line)
  if (what === 2) return lines.toSpliced(here, 1)
  if (what === 3) return lines.with(here, line)
  return what === 4 ? lines.toSpliced(here, 1).toSpliced(there, 0, old) : lines.with(here, `  ${old}`)
}

/** What nobody may change by the way: all but the place of the lane it lies in. */
function untouched(document: WorkflowDocument, node: FlowNode) {
  const top = bandOf(document, node.departmentId)?.top ?? 0
  const { y } = node.position
  return { ...node, position: { x: node.position.x, y: node.departmentId === null ? 0 : y - top } }
}

describe('the text beside a map', () => {
  test.prop(
    [
      fc.oneof(
        randomDocument.map((document) => ({ document, catalogue: shop })),
        anyGraph,
      ),
    ],
    { numRuns: 60 },
  )('changes nothing while it is not edited', ({ document, catalogue }) => {
    const outline = startOutline(document, catalogue)
    expect(outline.problems.size).toBe(0)
    expect(editOutline(outline, raws(outline), catalogue).document).toBe(document)
  })

  test.prop([randomDocument, fc.nat(60), rawLine], { numRuns: 60 })(
    'keeps every other node as it was when a line is edited',
    (document, at, line) => {
      const outline = startOutline(document, shop)
      if (outline.lines.length === 0) return
      const here = at % outline.lines.length
      const after = editOutline(outline, raws(outline).with(here, line), shop)
      const own = new Set(outline.sketch.nodes.filter((node) => node.line === here).map((node) => node.id))
      for (const node of document.nodes) {
        if (own.has(node.id)) continue
        const now = after.document.nodes.find((other) => other.id === node.id)
        expect(now && untouched(after.document, now)).toEqual(untouched(document, node))
      }
    },
  )

  test.prop([randomDocument, fc.nat(60)], { numRuns: 60 })(
    'loses the node of a deleted line and no other',
    (document, at) => {
      const outline = startOutline(document, shop)
      if (outline.lines.length === 0) return
      const here = at % outline.lines.length
      const after = editOutline(outline, raws(outline).toSpliced(here, 1), shop)
      const own = new Set(outline.sketch.nodes.filter((node) => node.line === here).map((node) => node.id))
      const left = new Set(after.document.nodes.map((node) => node.id))
      for (const node of document.nodes) expect(left.has(node.id)).toBe(!own.has(node.id))
    },
  )

  test.prop([randomDocument, fc.array(change, { maxLength: 12 })], { numRuns: 60 })(
    'takes any text: what it says is on the map, what is wrong is said, and the map stays whole',
    (document, changes) => {
      let outline = startOutline(document, shop)
      for (const edit of changes) {
        outline = editOutline(outline, changed(raws(outline), edit), shop)
        outline.sketch.readings.forEach(({ state }, line) => {
          if (state === 'unread' || state === 'kept') expect(outline.problems.has(line)).toBe(true)
        })
        expect(checkDocument(outline.document)).toEqual([])
        const waiting = new Set(outline.missing.map((each) => each.line))
        if (waiting.size === 0)
          for (const line of outline.unsettled)
            expect([line, outline.problems.has(line)]).toEqual([line, true])
      }
      expect(editOutline(outline, raws(outline), shop).document).toBe(outline.document)
    },
  )

  test.prop([randomDocument, randomEdits, fc.array(change, { maxLength: 4 })], { numRuns: 60 })(
    'says what the map shows, however the map is changed',
    (document, edits, changes) => {
      let outline = startOutline(document, shop)
      for (const edit of changes) outline = editOutline(outline, changed(raws(outline), edit), shop)
      for (const edit of edits) {
        outline = followDocument(outline, edit(outline.document), shop)
        const said = new Set(outline.sketch.nodes.map((node) => node.id))
        for (const node of outline.document.nodes) expect(said.has(node.id)).toBe(true)
        const again = editOutline(outline, raws(outline), shop)
        // What was refused may be allowed by now: it is then taken over with the next edit.
        if (outline.missing.length + outline.refusals.length === 0)
          expect(again.document).toBe(outline.document)
      }
    },
  )
})
