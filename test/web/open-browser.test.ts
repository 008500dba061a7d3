import { expect, test } from 'vitest'
import { hasDisplay } from '../../electron/web/open-browser.ts'

test.each([
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0', CI: 'true' }, false],
  ['linux', { DISPLAY: 'localhost:10', SSH_CONNECTION: '1' }, true],
  ['darwin', {}, true],
  ['darwin', { SSH_CONNECTION: '1' }, false],
  ['win32', {}, true],
  ['win32', { CI: 'true' }, false],
] as const)('on %s with %o a browser would be seen: %s', (platform, env, seen) => {
  expect(hasDisplay({ platform, env })).toBe(seen)
})
