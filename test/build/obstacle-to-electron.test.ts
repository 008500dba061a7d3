import { expect, test } from 'vitest'
import { obstacleToElectron } from '../../build/lib/doors.mjs'

const desk = { platform: 'linux', env: { DISPLAY: ':0' }, user: 1000 }

test.each([
  ['a desktop', {}, desk],
  ['Windows', {}, { platform: 'win32', env: {}, user: undefined }],
  ['macOS', {}, { platform: 'darwin', env: {}, user: 501 }],
  ['Wayland', {}, { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, user: 1000 }],
  ['another data folder', { data: 'x' }, desk],
])('on %s Electron is tried', (_where, options, machine) => {
  expect(obstacleToElectron(options, machine)).toBeNull()
})

test.each([
  ['asked for the browser', { browser: true }, desk, 'you asked for it'],
  ['a port', { port: '4000' }, desk, '--port'],
  ['--no-open', { 'no-open': true }, desk, '--no-open'],
  ['no display', {}, { platform: 'linux', env: {}, user: 1000 }, 'no display'],
  ['continuous integration', {}, { platform: 'darwin', env: { CI: 'true' }, user: 501 }, 'no display'],
  [
    'a remote login on macOS',
    {},
    { platform: 'darwin', env: { SSH_CONNECTION: '1' }, user: 501 },
    'no display',
  ],
  ['root', {}, { platform: 'linux', env: { DISPLAY: ':0' }, user: 0 }, 'root'],
])('with %s the browser opens, and the line says why', (_what, options, machine, why) => {
  expect(obstacleToElectron(options, machine)).toContain(why)
})
