import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument, workflowDocumentSchema } from '#shared/model/document.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import { checkDocument } from '#shared/model/invariants.ts'
import { randomDocument, randomEdits } from './edits/random-edits.ts'

describe('any sequence of edits', () => {
  test('keeps every invariant and fits the stored schema after each single edit', () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        let document = emptyDocument()
        for (const edit of edits) {
          document = edit(document)
          expect(checkDocument(document)).toEqual([])
        }
        expect(workflowDocumentSchema.safeParse(document).error).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  test('leaves no edge that could not be drawn by hand', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        for (const edge of document.edges) expect(mayConnect(document, edge, edge.id).ok).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('never changes the document it was given', () => {
    fc.assert(
      fc.property(randomDocument, randomEdits, (document, edits) => {
        const before = JSON.stringify(document)
        for (const edit of edits) edit(document)
        expect(JSON.stringify(document)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })
})

describe('checkDocument', () => {
  const step = createNode('step', { id: 'a' })

  test('finds an id used twice', () => {
    expect(checkDocument({ ...emptyDocument(), nodes: [step, step] })).toContain('The id a is used twice.')
  })

  test('finds an edge without an end', () => {
    const edges = [{ id: 'e', source: 'a', target: 'gone', kind: 'sequence' as const }]
    expect(checkDocument({ ...emptyDocument(), nodes: [step], edges })).toEqual(['The edge e leads nowhere.'])
  })

  test('finds a node outside its band and a department without a lane', () => {
    const lanes = [{ departmentId: 'd', height: 100 }]
    const outside = { ...step, departmentId: 'd', position: { x: 0, y: 80 } }
    const laneless = { ...step, id: 'b', departmentId: 'other', position: { x: 0, y: 10 } }
    expect(checkDocument({ ...emptyDocument(), lanes, nodes: [outside, laneless] })).toHaveLength(2)
  })

  test('finds two lanes of one department', () => {
    const lane = { departmentId: 'd', height: 100 }
    expect(checkDocument({ ...emptyDocument(), lanes: [lane, lane] })).toEqual([
      'The department d has two lanes.',
    ])
  })
})
