import { expect, test } from 'vitest'
import { rowsByName } from '#shared/sheet/rows-by-name.ts'

test.each([
  ['where they stand', ['a', 'B '], 0, [0, 1]],
  ['under a heading', ['Step', 'a', 'b'], 0, [null, 0, 1]],
  ['in another order', ['d', 'a'], 1, [3, 0]],
  ['of one name, as many rows as steps', ['c', 'x', 'c'], 0, [2, null, 4]],
  ['of one name, the one where it stands', ['c'], 4, [4]],
  ['of one name, no telling which', ['c'], 0, [null]],
  ['twice for one step', ['a', 'a'], 0, [0, null]],
  ['without a name', [''], 0, [null]],
])('rows go to the steps they name: %s', (_, pasted, top, rows) => {
  expect(rowsByName(pasted, ['a', 'b', 'c', 'd', 'c'], top)).toEqual(rows)
})
