import { expect, test } from 'vitest'
import { allOrNothing, orchestratedWords, splitCounts } from '#shared/model/analysis/split-words.ts'

const step = (label: 'automate' | 'orchestrate', automated = false) => ({ label, automated })

test('what a machine does already is not said to be still to automate', () => {
  const words = (...steps: Parameters<typeof splitCounts>[0]) => splitCounts(steps).map((each) => each.words)
  expect(words(step('automate'), step('automate', true), step('orchestrate'))).toEqual([
    '1 step to automate',
    '1 a machine does already',
    '1 step to orchestrate',
  ])
  expect(words(step('automate', true), step('automate', true))).toEqual(['2 steps a machine does already'])
  expect(words(step('orchestrate'))).toEqual(['1 step to orchestrate'])
  expect(words()).toEqual([])
  expect(words(step('orchestrate'), step('orchestrate', true))).toEqual([
    '2 steps to orchestrate (1 by a machine already)',
  ])
})

test('of orchestrated steps those are told that a machine does already', () => {
  expect(orchestratedWords({ orchestrate: 10, orchestratedDone: 0 })).toBe('10')
  expect(orchestratedWords({ orchestrate: 10, orchestratedDone: 2 })).toBe('10, 2 by a machine already')
})

test('all or nothing by a dear hand-over is not taken for the verdict', () => {
  const range = { automate: 0, orchestrate: 10, orchestratedDone: 0, handOvers: 0, to: null }
  const below = { automate: 7, orchestrate: 3, orchestratedDone: 0, handOvers: 3, from: 0, to: 5.25 }
  expect(allOrNothing([below, { ...range, from: 5.25 }], 'automate')).toBe(
    'The last line is all or nothing: by the prices of the steps it costs less to orchestrate all of them than to automate all. That is no verdict on the workflow; the matrix says automate.',
  )
  expect(allOrNothing([below, { ...range, from: 5.25 }], 'orchestrate')).toMatch(
    /no verdict on the workflow\.$/,
  )
  expect(allOrNothing([{ ...range, from: 0 }], 'automate')).toBe('')
})
