import { defaultRubric } from '#shared/model/rubric.ts'
import { describe, expect, test } from 'vitest'
import { describeCount, describeShare, scoreInBands } from '../../electron/scoring/bands.ts'

const { complexity, variability, changeFrequency } = defaultRubric
const systems = { singular: 'system', plural: 'systems' }

describe('each band of the rubric begins and ends where method §1 says', () => {
  const table = [
    [
      'systems',
      complexity.systems,
      [
        [0, 1],
        [1, 1],
        [2, 2],
        [3, 2],
        [4, 3],
        [5, 3],
        [6, 4],
        [8, 4],
        [9, 5],
      ],
    ],
    [
      'departments',
      complexity.departments,
      [
        [0, 1],
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 5],
        [60, 5],
      ],
    ],
    [
      'decisions',
      complexity.decisions,
      [
        [0, 1],
        [2, 1],
        [3, 2],
        [5, 2],
        [6, 3],
        [9, 3],
        [10, 4],
        [14, 4],
        [15, 5],
      ],
    ],
    [
      'rate',
      variability.rate,
      [
        [0, 1],
        [0.02, 1],
        [0.0201, 2],
        [0.05, 2],
        [0.0501, 3],
        [0.15, 3],
        [0.1501, 4],
        [0.2, 4],
        [0.2001, 5],
        [1, 5],
      ],
    ],
    [
      'types',
      variability.types,
      [
        [0, 1],
        [1, 1],
        [2, 2],
        [3, 2],
        [4, 3],
        [5, 3],
        [6, 4],
        [8, 4],
        [9, 5],
      ],
    ],
    [
      'changes',
      changeFrequency.changes,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [4, 3],
        [5, 4],
        [11, 4],
        [12, 5],
      ],
    ],
  ] as const
  test.each(table)('%s', (_, bands, expected) => {
    expect(expected.map(([value]) => [value, scoreInBands(value, bands)])).toEqual(expected)
  })
})

describe('a count is told with its band and the way to the next', () => {
  test('in the middle', () => {
    expect(describeCount(4, complexity.systems, systems)).toEqual({
      band: '4–5 systems score 3',
      next: '2 more systems would score 4; 1 fewer would score 2',
    })
  })
  test('at the lowest there is no fewer', () => {
    expect(describeCount(1, complexity.systems, systems)).toEqual({
      band: '0–1 systems score 1',
      next: '1 more system would score 2',
    })
  })
  test('at the highest there is no more', () => {
    expect(describeCount(11, complexity.systems, systems)).toEqual({
      band: '9 or more systems score 5',
      next: '3 fewer would score 4',
    })
  })
})

describe('a share is told with the limits around it', () => {
  test('in the middle', () => {
    expect(describeShare(0.044, variability.rate)).toEqual({
      band: 'more than 2\u00a0% and up to 5\u00a0% of cases scores 2',
      next: 'more than 5\u00a0% would score 3; 2\u00a0% or less would score 1',
    })
  })
  test('above the last limit', () => {
    expect(describeShare(0.5, variability.rate)).toEqual({
      band: 'more than 20\u00a0% of cases scores 5',
      next: '20\u00a0% or less would score 4',
    })
  })
})
