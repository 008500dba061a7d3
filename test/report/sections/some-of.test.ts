import { expect, test } from 'vitest'
import { someOf } from '../../../electron/report/sections/some-of.ts'
import { matrixPoints } from '../../../electron/report/sections/matrix-points.ts'
import { workflow } from '../hand-made.ts'

const names = (amount: number) => Array.from({ length: amount }, (_, index) => `W${index + 1}`)

test('a sentence names five of many and counts the rest', () => {
  expect(someOf(names(2))).toBe('W1 and W2')
  expect(someOf(names(6))).toBe('W1, W2, W3, W4, W5 and W6')
  expect(someOf(names(50))).toBe('W1, W2, W3, W4, W5 and 45 more')
})

test('many workflows without a volume become one mark a total, none is lost', () => {
  const all = names(50).map((name, index) => {
    const made = workflow({ id: name, name, total: 6 + (index % 2) })
    return { ...made, answers: { ...made.answers, casesPerYear: undefined } }
  })
  expect(matrixPoints(all).map(({ name, total }) => [name, total])).toEqual([
    ['25 workflows', 6],
    ['25 workflows', 7],
  ])
  expect(matrixPoints(all.slice(0, 12))).toHaveLength(12)
})
