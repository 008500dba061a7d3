import { expect, test } from 'vitest'
import { explainNpm } from '../../build/lib/setup.mjs'

test.each([
  ['no name service', 'npm error code ENOTFOUND\nnpm error network request to the registry failed'],
  ['a refused connection', 'npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED'],
  ['a proxy that refuses', 'npm error code E403\nnpm error 403 Forbidden'],
  ['a proxy that asks for a login', 'npm error code E407\nnpm error 407 Proxy Authentication Required'],
  ['a timeout', 'npm error code ETIMEDOUT'],
])('%s is told as a network problem, with what to do', (_what, output) => {
  const message = explainNpm(output)
  expect(message).toContain('could not reach its package registry')
  expect(message).toContain('connect to the internet')
  expect(message).not.toContain('\n')
})

test('another failure is told in npm’s own words', () => {
  const message = explainNpm(
    'npm warn old lockfile\nnpm error code ENOSPC\nnpm error nospc no space left on device',
  )
  expect(message).toContain('ENOSPC')
  expect(message).toContain('Delete the folder node_modules')
  expect(message).not.toContain('registry')
})
