import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { applyDelta, documentDelta, documentDeltaSchema } from '#shared/model/document-delta.ts'
import { emptyDocument, MOST_PARKED, workflowDocumentSchema } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { anyDocument } from '../../helpers/document-arbitrary.ts'
import { randomEdits } from './edits/random-edits.ts'

/** As the door hands it on: through text and schema. */
function sent<T>(value: T): T {
  return documentDeltaSchema.parse(JSON.parse(JSON.stringify(value))) as T
}

const read = (document: WorkflowDocument) =>
  workflowDocumentSchema.parse(JSON.parse(JSON.stringify(document)))

/** Byte for byte what the whole drawing would have been stored as. */
function expectSame(before: WorkflowDocument, after: WorkflowDocument): void {
  const made = applyDelta(read(before), sent(documentDelta(before, after)))
  expect(JSON.stringify(made)).toBe(JSON.stringify(read(after)))
}

const steps = (...names: readonly string[]) => names.map((id) => createNode('step', { id, name: id }))
const drawn = (nodes: WorkflowDocument['nodes']): WorkflowDocument => ({ ...emptyDocument(), nodes })

describe('what changed, put on what was', () => {
  test('is what came of any edits', () => {
    fc.assert(
      fc.property(anyDocument, randomEdits, (document, edits) => {
        const after = edits.reduce((drawing, edit) => edit(drawing), document)
        expectSame(document, after)
        expectSame(after, document)
      }),
    )
  })

  test('is the other drawing, whatever the two have in common', () => {
    fc.assert(fc.property(anyDocument, anyDocument, (one, other) => expectSame(one, other)))
  })

  test('is what came of moving, doubling and leaving out items of a list', () => {
    const nodes = steps('a', 'b', 'c', 'd', 'e')
    const places = fc.array(fc.nat(nodes.length - 1), { maxLength: 12 })
    fc.assert(
      fc.property(places, places, (one, other) => {
        const pick = (indexes: readonly number[]) => drawn(indexes.flatMap((index) => nodes[index] ?? []))
        expectSame(pick(one), pick(other))
      }),
    )
  })
})

type Step = WorkflowDocument['nodes'][number]

test('only what is new is told, as runs of what stays around it', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => createNode('step', { id })) as [
    Step,
    Step,
    Step,
    Step,
  ]
  const moved = { ...c, position: { x: 8, y: 8 } }
  expect(documentDelta(drawn([a, b, c, d]), drawn([a, b, moved, d]))).toEqual({
    nodes: [{ from: 0, count: 2 }, { put: moved }, { from: 3, count: 1 }],
  })
  expect(documentDelta(drawn([a, b]), drawn([a, b]))).toEqual({})
})

describe('a change that is not one of this drawing', () => {
  test('is refused', () => {
    expect(applyDelta(emptyDocument(), { nodes: [{ from: 0, count: 1 }] })).toBeNull()
    expect(applyDelta(drawn(steps('a')), { nodes: [{ from: 1, count: 1 }] })).toBeNull()
  })

  test('is refused where it makes more of it than is stored', () => {
    const parked = [{ id: 'p', kind: 'idea', text: 'Ask them' } as const]
    const many = Array.from({ length: MOST_PARKED + 1 }, () => ({ from: 0, count: 1 }))
    expect(applyDelta({ ...emptyDocument(), parked }, { parked: many })).toBeNull()
    const nodes = Array.from({ length: 2000 }, () => ({ from: 0, count: 1000 }))
    expect(applyDelta(drawn(Array.from({ length: 1000 }, () => steps('a')).flat()), { nodes })).toBeNull()
  })
})
