import { expect, test } from 'vitest'
import { defaultRubric } from '#shared/model/rubric.ts'
import { scoredByWords } from '#shared/model/rubric/changes.ts'

test('rules changed for an engagement are said to be, with the first of them by name', () => {
  const verdict = { automateUpTo: 6, hybridUpTo: 10 }
  const guards = { wasteAbove: 0.3, exceptionsAbove: 0.3, judgementAbove: 0.6 }
  const version = '1.0 + changes 2'
  expect(scoredByWords(defaultRubric)).toBe('Scored by rubric 1.0.')
  expect(scoredByWords({ ...defaultRubric, version, triggersNeeded: 3 })).toMatch(
    /^Scored by a changed rubric, 1\.0 \+ changes 2: “[^”]+” not as in the method’s 1\.0\.$/,
  )
  expect(scoredByWords({ ...defaultRubric, version, verdict, guards })).toMatch(
    /: “[^”]+”, “[^”]+”, “[^”]+” and 2 more not as in the method’s 1\.0\.$/,
  )
})
