import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FoldQueue } from '../../electron/timing/block/fold-queue.ts'

function emptied(queue: FoldQueue): number[] {
  const places: number[] = []
  for (let at = queue.next(); at !== undefined; at = queue.next()) places.push(at)
  return places
}

test('every place waits at first, and comes once', () => {
  fc.assert(
    fc.property(fc.nat(40), (places) => {
      expect(emptied(new FoldQueue(places)).toSorted((a, b) => a - b)).toEqual([...Array(places).keys()])
    }),
  )
})

test('what takes few pieces comes before what takes many', () => {
  const queue = new FoldQueue(4)
  emptied(queue)
  queue.put(0, 100)
  queue.put(1, 3)
  queue.put(2, 1)
  queue.put(3, 30)
  expect(emptied(queue)).toEqual([2, 1, 3, 0])
})

test('a place that was put off comes sooner when less is to do there, and once', () => {
  const queue = new FoldQueue(2)
  emptied(queue)
  queue.put(0, 50)
  queue.put(1, 9)
  queue.put(0, 1)
  queue.put(0, 80)
  expect(emptied(queue)).toEqual([0, 1])
})

test('a place may be folded with as many pieces as it was put off with', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (pieces) => {
      const queue = new FoldQueue(1)
      queue.next()
      queue.put(0, pieces)
      queue.next()
      expect(queue.most()).toBeGreaterThanOrEqual(pieces)
      expect(queue.most()).toBeLessThan(2 * pieces)
    }),
  )
})
