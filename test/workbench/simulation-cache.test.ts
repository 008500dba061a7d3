import { expect, test } from 'vitest'
import { failure, success } from '#shared/lib/result.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { simulate } from '../../electron/timing/simulation/simulate.ts'
import { createSimulationCache } from '../../electron/workbench/simulation-cache.ts'
import { smallDrawing } from '../shared/model/edits/drawing.ts'

const times = defaultRubric.times
const now = { document: smallDrawing(), answers: noAnswers }

test('the cases of a workflow are drawn once, and again when drawing, answers or assumed times change', async () => {
  let drawn = 0
  const cache = createSimulationCache(async ({ document, answers }, assumed) => {
    drawn += 1
    return success(simulate(document, answers, assumed, 50))
  })
  const first = await cache.usualFor('w', now, times)
  // The same content, read anew.
  expect(await cache.usualFor('w', { document: smallDrawing(), answers: { ...noAnswers } }, times)).toBe(
    first,
  )
  expect(drawn).toBe(1)
  await cache.usualFor('w', { ...now, answers: { ...noAnswers, casesPerYear: 12 } }, times)
  await cache.usualFor('w', now, { ...times })
  expect(drawn).toBe(3)
  cache.forgetAll()
  await cache.usualFor('w', now, times)
  expect(drawn).toBe(4)
})

test('cases that broke off are drawn anew', async () => {
  let drawn = 0
  const cache = createSimulationCache(async () => {
    drawn += 1
    return failure('internal', 'It broke off.')
  })
  await cache.usualFor('w', now, times)
  await cache.usualFor('w', now, times)
  expect(drawn).toBe(2)
})
