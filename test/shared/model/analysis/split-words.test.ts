import { expect, test } from 'vitest'
import { splitCounts } from '#shared/model/analysis/split-words.ts'

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
})
