import { describe, expect, test } from 'vitest'
import { rateOf } from '../helpers/assess-sketch.ts'
import { sequence } from '../helpers/sequence.ts'
import { end, exception, parallel, path, sketch, start, step } from '../helpers/sketch.ts'

const handler = step('handler')
const steps = (n: number) => Array.from({ length: n }, (_, i) => `s${i}`)

describe('large maps', () => {
  test('5,000 steps in a row', () => {
    expect(rateOf(sequence(Array.from({ length: 5000 }, () => 0.0001))).rate).toBeCloseTo(
      1 - 0.9999 ** 5000,
      9,
    )
  })

  test('a thousand parallel blocks inside each other', () => {
    const depth = 1000
    const ids = steps(depth)
    const nodes = ids.flatMap((id) => [parallel(`split-${id}`), parallel(`join-${id}`), step(`a-${id}`)])
    const edges = ids.flatMap((id, i) => [
      ...path(`split-${id}`, `a-${id}`, `join-${id}`),
      ...path(i === 0 ? 'start' : `split-s${i - 1}`, `split-${id}`),
      ...path(`join-${id}`, i === 0 ? 'end' : `join-s${i - 1}`),
      exception(`a-${id}`, 'handler', 0.001),
    ])
    const inner = path(`split-s${depth - 1}`, 'core', `join-s${depth - 1}`)
    const map = sketch([start(), ...nodes, step('core'), end(), handler], [edges, inner])
    expect(rateOf(map).rate).toBeCloseTo(1 - 0.999 ** depth, 9)
  })
})
