import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrowser } from '../../../electron/report/print/find-browser.ts'

const machine = (
  platform: NodeJS.Platform,
  env: Record<string, string>,
  programs: readonly string[],
): Parameters<typeof findBrowser>[0] => ({ platform, env, isProgram: (path) => programs.includes(path) })

describe('the browser that prints', () => {
  test('is found on the path of a Linux machine, Chrome before Chromium', () => {
    const env = { PATH: ['/opt/bin', '/usr/bin'].join(delimiter) }
    const both = [join('/usr/bin', 'chromium'), join('/opt/bin', 'google-chrome')]
    expect(findBrowser(machine('linux', env, both))).toBe(join('/opt/bin', 'google-chrome'))
    expect(findBrowser(machine('linux', env, both.slice(0, 1)))).toBe(join('/usr/bin', 'chromium'))
  })

  test('is found among the applications of a Mac', () => {
    const edge = join('/Users/ines', 'Applications', 'Microsoft Edge.app', 'Contents/MacOS/Microsoft Edge')
    expect(findBrowser(machine('darwin', { HOME: '/Users/ines' }, [edge]))).toBe(edge)
  })

  test('is found among the programs of Windows', () => {
    const brave = join('C:\\Programs', 'BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe')
    expect(findBrowser(machine('win32', { PROGRAMFILES: 'C:\\Programs' }, [brave]))).toBe(brave)
  })

  test('is the one that BATON_BROWSER names, and no other when that one is missing', () => {
    const env = { PATH: '/usr/bin', BATON_BROWSER: '/opt/my/chrome' }
    const installed = join('/usr/bin', 'chromium')
    expect(findBrowser(machine('linux', env, [installed, '/opt/my/chrome']))).toBe('/opt/my/chrome')
    expect(findBrowser(machine('linux', env, [installed]))).toBeNull()
  })

  test('is none where nothing is installed', () => {
    expect(findBrowser(machine('linux', {}, []))).toBeNull()
    expect(findBrowser(machine('win32', {}, []))).toBeNull()
  })
})
