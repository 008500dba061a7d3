import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultDataFolder } from '../../electron/door/data-folder.ts'

test.each([
  ['linux', {}, ['home', '.local', 'share', 'baton']],
  ['linux', { XDG_DATA_HOME: join('xdg', 'data') }, ['xdg', 'data', 'baton']],
  ['linux', { XDG_DATA_HOME: '' }, ['home', '.local', 'share', 'baton']],
  ['darwin', {}, ['home', 'Library', 'Application Support', 'Baton']],
  ['win32', {}, ['home', 'AppData', 'Local', 'Baton', 'Data']],
  ['win32', { LOCALAPPDATA: join('d', 'local') }, ['d', 'local', 'Baton', 'Data']],
] as const)('on %s with %o it is the platform’s own folder', (platform, env, parts) => {
  expect(defaultDataFolder({ platform, home: 'home', env })).toBe(join(...parts))
})
