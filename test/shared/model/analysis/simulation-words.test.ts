import { expect, test } from 'vitest'
import { agrees, simulationWords } from '#shared/model/analysis/simulation-words.ts'

const worked = { mean: 30, deviation: 10, low: 20, high: 60 }
const drawn = (mean: number) => ({ mean, p10: 20, p50: 29, p90: 44 })
const simulation = (mean: number, cutOff = 0) => ({
  cases: 10_000,
  seed: 20_260_101,
  handling: drawn(mean),
  cycle: drawn(mean),
  cost: drawn(0),
  cutOff,
})

test('a mean within three standard errors bears out what was worked out, one beyond does not', () => {
  expect(agrees(worked, drawn(30.29), 10_000)).toBe(true)
  expect(agrees(worked, drawn(30.31), 10_000)).toBe(false)
  expect(agrees({ ...worked, deviation: 0 }, drawn(30), 10_000)).toBe(true)
})

test('number of cases and seed are said, and cases that were cut off', () => {
  const timing = { handling: worked, cycle: worked }
  expect(simulationWords(timing, simulation(30.1))).toBe(
    '10,000 cases drawn at random around the likely minutes (seed 20260101) bear the working out, not the estimates it rests on: on average 30.1 min (worked out: 30 min) of work and 30.1 min (worked out: 30 min) from beginning to end, no further apart than chance allows; nine of ten are through within 44 min.',
  )
  expect(simulationWords(timing, simulation(35, 12))).toMatch(
    /come to something else: on average 35 min \(worked out: 30 min\) .* 12 of them came round so often that they were cut off/,
  )
})
