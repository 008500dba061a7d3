import { expect, test } from 'vitest'
import type { LensOpinion } from '#shared/model/assessment.ts'
import { allDiffer, opinionSentence, opinionTally } from '#shared/model/opinion-words.ts'

const names = ['Fit test', 'Exception limits', 'Diagnostic', 'Triggers', 'Systems']

/** Against a matrix that says orchestrate. */
function lenses(...opinions: readonly LensOpinion[]) {
  return opinions.map((opinion, at) => ({
    name: names[at] ?? '',
    opinion,
    disagrees: opinion !== 'cannot-tell' && opinion !== 'orchestrate',
  }))
}

test.each<[readonly LensOpinion[], string]>([
  [
    ['automate', 'automate', 'hybrid', 'orchestrate', 'cannot-tell'],
    'Three of the four second opinions that can tell differ from the matrix: automate by fit test and exception limits; hybrid by diagnostic.',
  ],
  [
    ['automate', 'orchestrate', 'orchestrate'],
    'One of the three second opinions that can tell differs from the matrix: automate by fit test.',
  ],
  [['orchestrate', 'orchestrate'], 'Both second opinions that can tell agree with the matrix.'],
  [
    ['automate', 'cannot-tell'],
    'The one second opinion that can tell differs from the matrix: automate by fit test.',
  ],
])('%j: who differs from the matrix, and how', (opinions, sentence) => {
  expect(opinionSentence(lenses(...opinions))).toEqual([sentence])
})

test('nothing is said where none can tell; the tally of a heading says that', () => {
  expect(opinionSentence(lenses('cannot-tell'))).toEqual([])
  expect(opinionTally(lenses('cannot-tell'))).toBe('none can tell yet')
  expect(opinionTally(lenses('automate', 'orchestrate', 'orchestrate'))).toBe(
    'one of the three that can tell differs from the matrix',
  )
})

test('all differ only where none that can tell agrees', () => {
  expect(allDiffer(lenses('automate', 'cannot-tell', 'automate'))).toBe(
    'both second opinions that can tell differ',
  )
  expect(allDiffer(lenses('automate'))).toBe('the one second opinion that can tell differs')
  expect(allDiffer(lenses('automate', 'orchestrate'))).toBeNull()
  expect(allDiffer(lenses('cannot-tell'))).toBeNull()
})
