import { expect, test } from 'vitest'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { madeWords } from '#shared/outline/paste/made-words.ts'
import { drawRows, readRows } from '../../../../renderer/features/outline/paste/read-pasted.ts'

const emptyCatalogue: Catalogue = { departments: [], systems: [] }

test('what a table makes is counted whole: also the decision behind a step with two next steps', () => {
  const rows = [
    ['Step', 'Next step'],
    ['Check', 'Pay; Refuse'],
    ['Pay', 'Close'],
    ['Refuse', 'Close'],
    ['Close', ''],
  ]
  const reading = readRows(rows, { header: true, roles: ['step', 'next'] }, emptyCatalogue)
  expect(madeWords(reading.made)).toBe('4 steps and 1 decision')
  expect(drawRows(reading.plan, emptyCatalogue).nodes).toHaveLength(reading.made.length)
})
