import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { triggerGlyph } from '#shared/geometry/glyphs.ts'
import { nodeBox } from '#shared/geometry/node-box.ts'
import { createNode } from '#shared/model/create-node.ts'
import { decisionChoices, eventTriggers } from '#shared/model/document.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { Shape } from '../../../renderer/features/canvas/nodes/shape.tsx'

const catalogue = { departments: [], systems: [] }
const drawn = (node: FlowNode, merge = false) =>
  renderToStaticMarkup(createElement(Shape, { node, box: nodeBox(node, catalogue), merge }))

describe('what an event waits for and a decision asks is drawn on the canvas as in print', () => {
  test.each(eventTriggers)('%s', (trigger) => {
    for (const kind of ['start', 'event', 'end'] as const) {
      const sign = triggerGlyph(trigger)
      const html = drawn({ ...createNode(kind, { id: kind }), trigger })
      if (sign === '') expect(html).not.toContain('<path')
      else expect(html).toContain(`d="${sign}"`)
    }
  })

  test.each(decisionChoices)('%s decision', (choice) => {
    const html = drawn({ ...createNode('decision', { id: 'd' }), choice })
    expect(html.includes('?')).toBe(choice === 'exclusive')
  })

  test('a merge asks nothing', () => {
    expect(drawn(createNode('decision', { id: 'd' }), true)).not.toContain('?')
  })

  test('what may begin at any time says so, and names what it is where that is known', () => {
    const words = (event: string, name: string) =>
      nodeBox(
        { ...createNode('start', { id: 's' }), exceptionEntry: { event, name } },
        catalogue,
      ).entry?.lines.join(' ')
    expect(words('none', '')).toBe('may begin at any time')
    expect(words('timer', '')).toBe('any time: timer')
    expect(words('none', 'Order cancelled')).toBe('any time: Order cancelled')
  })
})
