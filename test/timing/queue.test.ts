import { describe, expect, test } from 'vitest'
import { queueOf } from '../../electron/timing/queue.ts'

describe('a queue (check values of method §6)', () => {
  test('M/M/1 with λ 2 and μ 3 an hour: 4/3 in the queue, 40 minutes of waiting', () => {
    const queue = queueOf({ arrivals: 2, perPerson: 3, people: 1 })
    expect(queue?.length).toBeCloseTo(4 / 3, 12)
    expect((queue?.wait ?? 0) * 60).toBeCloseTo(40, 10)
  })

  test('M/M/2: 1/12 in the queue, 2.5 minutes of waiting', () => {
    const queue = queueOf({ arrivals: 2, perPerson: 3, people: 2 })
    expect(queue?.length).toBeCloseTo(1 / 12, 12)
    expect((queue?.wait ?? 0) * 60).toBeCloseTo(2.5, 10)
  })

  test('people who cannot keep up have no end of work waiting', () => {
    expect(queueOf({ arrivals: 3, perPerson: 3, people: 1 })).toBeNull()
    expect(queueOf({ arrivals: 0, perPerson: 3, people: 1 })).toEqual({ length: 0, wait: 0 })
    expect(queueOf({ arrivals: 29_000, perPerson: 3, people: 10_000 })?.wait).toBeGreaterThanOrEqual(0)
  })
})
