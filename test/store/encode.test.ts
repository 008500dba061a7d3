import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNode } from '#shared/model/create-node.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { encodeDocument, sha256 } from '../../electron/store/encode.ts'
import { anyDocument } from '../helpers/document-arbitrary.ts'

describe('the stored form of a drawing', () => {
  test('is its JSON, byte for byte, whatever of it was written out before', () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 4 }), fc.nat(), (drawings, seed) => {
        // Parts of one drawing in another, as an edit leaves them.
        const nodes = drawings.flatMap((drawing) => drawing.nodes)
        for (const [index, drawing] of drawings.entries()) {
          const some = nodes.filter((_, place) => (place + seed + index) % 3 > 0)
          for (const document of [drawing, { ...drawing, nodes: some }] as WorkflowDocument[]) {
            const text = JSON.stringify(document)
            expect(encodeDocument(document)).toEqual({ text, sha256: sha256(text) })
          }
        }
      }),
    )
  })

  test('cannot be made untrue by changing in place what was written out', () => {
    const node = createNode('step', { id: 'a', name: 'Check' })
    encodeDocument({ ...emptyDocument(), nodes: [node] })
    expect(() => (node.name = 'Pay')).toThrow(TypeError)
    expect(() => (node.position.x = 7)).toThrow(TypeError)
  })

  test('leaves out what is not set, as JSON does', () => {
    const document = { ...emptyDocument(), extra: undefined, list: [undefined, 1, 'a'] }
    expect(encodeDocument(document).text).toBe(JSON.stringify(document))
  })
})
