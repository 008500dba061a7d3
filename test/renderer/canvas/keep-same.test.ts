import { describe, expect, test } from 'vitest'
import { keepSame } from '../../../renderer/features/canvas/keep-same.ts'

describe('keepSame', () => {
  test('hands out the old object where the new one says the same', () => {
    const before = [
      { id: 'a', at: { x: 1 } },
      { id: 'b', at: { x: 2 } },
    ]
    const after = keepSame(before, [
      { id: 'b', at: { x: 2 } },
      { id: 'a', at: { x: 3 } },
    ])
    expect(after[0]).toBe(before[1])
    expect(after[1]).toEqual({ id: 'a', at: { x: 3 } })
  })

  test('hands out the old list where the new one says nothing new', () => {
    const before = [{ id: 'a', at: { x: 1 } }, { id: 'b' }]
    expect(keepSame(before, structuredClone(before))).toBe(before)
    expect(keepSame(before, before.slice(0, 1))).toHaveLength(1)
    expect(keepSame(before, before.toReversed())).not.toBe(before)
  })
})
