import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Score } from '#shared/model/answers.ts'
import { dimensionKeys } from '#shared/model/answers.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { neighbours } from '../../../electron/scoring/stability/neighbours.ts'
import { neighboursWorked } from '../../../renderer/features/assessment/page/neighbours-worked.ts'
import { Waffle } from '../../../renderer/features/assessment/page/waffle.tsx'

function factsOf(scores: readonly Score[]) {
  const notches = dimensionKeys.map((dimension, at) => {
    const score = scores[at] ?? 3
    return {
      dimension,
      score,
      down: score === 1 ? null : ('automate' as const),
      up: score === 5 ? null : ('automate' as const),
    }
  })
  return { notches, neighbours: neighbours(scores, defaultRubric) }
}

test('a notch beyond the end of the scale is said to count as staying, and counted once in the picture', () => {
  const facts = factsOf([4, 1, 4, 1])
  const words = neighboursWorked(facts)
  expect(words).toContain('With variability at 1 and change frequency at 1 on the end of the scale')
  expect(words).toContain(`3 × 2 × 3 × 2 = 36, of which ${facts.neighbours.distinct.keep} keep`)
  expect(words).toContain(`3 × 3 × 3 × 3 = 81, of which ${facts.neighbours.keep} keep`)
  const picture = renderToStaticMarkup(createElement(Waffle, { ...facts, basis: 'here' }))
  expect(picture.match(/<rect/g)).toHaveLength(36)
  expect(picture.match(/data-keeps="true"/g)).toHaveLength(facts.neighbours.distinct.keep)
  expect(picture).toContain(`${facts.neighbours.distinct.keep} of the 36 score combinations`)
})

test('away from the ends there are 81, told once', () => {
  const facts = factsOf([3, 2, 3, 2])
  expect(neighboursWorked(facts)).not.toContain('beyond the end')
  expect(
    renderToStaticMarkup(createElement(Waffle, { ...facts, basis: 'here' })).match(/<rect/g),
  ).toHaveLength(81)
})
