import { expect, test } from 'vitest'
import { pastWithin, pastWords } from '#shared/lib/past-words.ts'

test.each([
  ['Move 3 nodes', 'Moved 3 nodes'],
  ['Tidy layout', 'Tidied layout'],
  ['Set systems', 'Set systems'],
  ['Write note', 'Wrote note'],
  ['Bring back question', 'Brought back question'],
  ['Make it a normal flow', 'Made it a normal flow'],
  ['Wrap the flow', 'Wrapped the flow'],
  ['Unwrap the flow', 'Unwrapped the flow'],
  ['Name Check credit', 'Named Check credit'],
  ['Go on with my version', 'Went on with my version'],
  ['Delete', 'Deleted'],
  ['Label edge', 'Labelled edge'],
  ['Added step Pay', 'Added step Pay'],
  ['SAP', 'SAP'],
  ['', ''],
])('%s, once it was done: %s', (label, past) => {
  expect(pastWords(label)).toBe(past)
})

test('within a sentence it begins small', () => {
  expect(pastWithin('Move 3 nodes')).toBe('moved 3 nodes')
  expect(pastWithin('Set systems')).toBe('set systems')
  expect(pastWithin('SAP')).toBe('SAP')
})
