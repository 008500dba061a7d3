import { describe, expect, test } from 'vitest'
import { linksOf, placesOf } from '#shared/model/links.ts'
import { smallDrawing } from './edits/drawing.ts'

describe('the links of a drawing', () => {
  const { nodes, edges } = smallDrawing()

  test('are the edges at each node, in order', () => {
    for (const { id } of nodes) {
      expect(linksOf(edges).out(id)).toEqual(edges.filter(({ source }) => source === id))
      expect(linksOf(edges).into(id)).toEqual(edges.filter(({ target }) => target === id))
    }
    expect(linksOf(edges).out('nobody')).toEqual([])
  })

  test('are worked out once for a list', () => {
    expect(linksOf(edges)).toBe(linksOf(edges))
    expect(linksOf([...edges])).not.toBe(linksOf(edges))
    expect([...placesOf(nodes)]).toEqual(nodes.map(({ id }, index) => [id, index]))
  })
})
