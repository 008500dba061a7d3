import { expect, test } from 'vitest'
import { windowFor } from '../../build/lib/window-for.mjs'

test.each([
  [['serve', '--port', '4711'], ['renderer']],
  [['serve', '--help'], []],
  [['serve', '-h'], []],
  [['list', '--data', 'serve'], []],
  [['--help'], []],
  [[], []],
])('%j builds %j first', async (args, built) => {
  const asked: string[] = []
  await windowFor(args, (...names: string[]) => {
    asked.push(...names)
    return Promise.resolve()
  })
  expect(asked).toEqual(built)
})
