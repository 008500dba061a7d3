import { describe, expect, test } from 'vitest'
import { findCircle } from '../../electron/workbench/plan-circle.ts'

describe('a circle of dependencies', () => {
  test('is found through an initiative itself', () => {
    expect(findCircle([{ key: 'a:automate', dependsOn: ['a:automate'] }])).toBe('a:automate')
  })

  test('is found against the order within a workflow', () => {
    expect(findCircle([{ key: 'a:optimise', dependsOn: ['a:orchestrate'] }])).toBe('a:optimise')
    expect(findCircle([{ key: 'a:orchestrate', dependsOn: ['a:optimise'] }])).toBeNull()
  })

  test('is found across workflows', () => {
    const circle = [
      { key: 'a:automate', dependsOn: ['b:orchestrate'] },
      { key: 'b:automate', dependsOn: ['a:automate'] },
    ]
    expect(findCircle(circle)).not.toBeNull()
    expect(findCircle(circle.slice(0, 1))).toBeNull()
  })
})
