import { expect, test } from 'vitest'
import { nearestName } from '#shared/sheet/nearest-name.ts'

test.each([
  ['Tell customer', 'Tell the customer'],
  ['Approve payment', 'Finance: Approve payment'],
  ['Sales: check stock!', 'Check stock'],
  ['Weigh', null],
  ['Send', null],
  ['The', null],
])('%s is near %s', (name, near) => {
  const names = ['Tell the customer', 'Finance: Approve payment', 'Check stock', 'Send!', 'Send.']
  expect(nearestName(name, names)).toBe(near)
})
