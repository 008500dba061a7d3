import { expect, test } from 'vitest'
import { assumedShares } from '#shared/model/analysis/split-words.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { timing } from '../../../../electron/timing/timing.ts'
import { end, path, sketch, start, step } from '../../../scoring/helpers/sketch.ts'

const timed = (known: boolean) =>
  timing(
    sketch(
      [
        start(),
        step('a', { characteristics: { minutes: { low: 1, likely: 2, high: 3 } } }),
        step('b', known ? { characteristics: { minutes: { low: 1, likely: 2, high: 3 } } } : {}),
        end(),
      ],
      path('start', 'a', 'b', 'end'),
    ),
    {},
    defaultRubric.times,
  )

test('shares of the split say that minutes were assumed, and where', () => {
  expect(assumedShares(timed(false))).toEqual([
    {
      text: 'Shares of the handling time rest on assumed minutes: 10 for each of 1 of 2 steps.',
      nodeIds: ['b'],
      edgeIds: [],
    },
  ])
  expect(assumedShares(timed(true))).toEqual([])
})
