import { flow } from './flow.ts'

/** 10 minutes, then 20. */
export const twoSteps = flow(
  { s: 'start', a: 'step', b: 'step', e: 'end' },
  [
    ['s', 'a'],
    ['a', 'b'],
    ['b', 'e'],
  ],
  { a: 10, b: 20 },
)

/** 10 minutes, then 20 that one case in five does again. */
export const rework = flow(
  { s: 'start', a: 'step', b: 'step', x: 'decision', e: 'end' },
  [
    ['s', 'a'],
    ['a', 'b'],
    ['b', 'x'],
    ['x', 'e', { probability: 0.8 }],
    ['x', 'b', { probability: 0.2 }],
  ],
  { a: 10, b: 20 },
)

/** 10 minutes, then 20 in nine cases of ten and 10 in the tenth. */
export const choice = flow(
  { s: 'start', a: 'step', x: 'decision', b: 'step', c: 'step', e: 'end' },
  [
    ['s', 'a'],
    ['a', 'x'],
    ['x', 'b', { probability: 0.9 }],
    ['x', 'c', { probability: 0.1 }],
    ['b', 'e'],
    ['c', 'e'],
  ],
  { a: 10, b: 20, c: 10 },
)
