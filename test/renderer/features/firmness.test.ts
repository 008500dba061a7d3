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

test('a notch beyond the end of the scale is said to count as staying; the picture shows the 81 the level goes by', () => {
  const facts = factsOf([4, 1, 4, 1])
  const { keep } = facts.neighbours
  const words = neighboursWorked(facts)
  expect(words).toContain(`3 × 3 × 3 × 3 = 81. Of them ${keep} keep`)
  expect(words).toContain('counts as staying there: so for variability (1) and change frequency (1).')
  const picture = renderToStaticMarkup(createElement(Waffle, { ...facts, basis: 'here' }))
  expect(picture.match(/<rect/g)).toHaveLength(81)
  expect(picture.match(/data-keeps="true"/g)).toHaveLength(keep)
  expect(picture).toContain(`${keep} of the 81 neighbouring scores`)
})

test('away from the ends nothing is said of them', () => {
  expect(neighboursWorked(factsOf([3, 2, 3, 2]))).not.toContain('beyond the end')
})
