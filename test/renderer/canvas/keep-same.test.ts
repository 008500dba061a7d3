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
})
