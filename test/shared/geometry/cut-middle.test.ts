import { expect, test } from 'vitest'
import { cutMiddle } from '#shared/geometry/cut-middle.ts'
import { textWidth } from '#shared/geometry/text.ts'

test('a name that fits stays whole', () => {
  expect(cutMiddle('Order to cash', 200, 12, 600)).toBe('Order to cash')
})

test('names that differ at their ends still differ when they are cut', () => {
  const names = ['01', '02'].map((end) =>
    cutMiddle(`bpmn-visualization-examples-diagram-${end}`, 120, 12, 600),
  )
  expect(new Set(names).size).toBe(2)
  for (const name of names) {
    expect(name).toMatch(/^bpmn.*….*\d$/)
    expect(textWidth(name, 12, 600)).toBeLessThanOrEqual(120)
  }
})
