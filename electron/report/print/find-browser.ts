import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isProgram: (path: string) => boolean
}

const onPath = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
]

/**
 * The path of an installed browser that can print (Chrome, Chromium, Edge or Brave), or null. The
 * environment variable BATON_BROWSER names one outright; it is taken at its word or, when it names no
 * program, not replaced by another.
 */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const named = machine.env['BATON_BROWSER']
  if (named !== undefined && named !== '') {
    return candidatesNamed(named, machine).find(machine.isProgram) ?? null
  }
  return installedCandidates(machine).find(machine.isProgram) ?? null
}

function candidatesNamed(named: string, machine: Machine): readonly string[] {
  return isAbsolute(named) ? [named] : pathFolders(machine).map((folder) => join(folder, named))
}

function installedCandidates(machine: Machine): readonly string[] {
  const { platform, env } = machine
  switch (platform) {
    case 'win32':
      return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => windowsPrograms.map((parts) => join(folder, ...parts)))
    case 'darwin':
      return ['/Applications', join(env['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
        macApps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
      )
    default:
      return onPath.flatMap((name) => pathFolders(machine).map((folder) => join(folder, name)))
  }
}

function pathFolders({ platform, env }: Machine): readonly string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return platform === 'linux' ? [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'] : folders
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, isProgram }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
