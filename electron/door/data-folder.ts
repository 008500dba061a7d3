import { homedir } from 'node:os'
import { join } from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const thisMachine: Machine = { platform: process.platform, home: homedir(), env: process.env }

/**
 * Where engagements lie unless `--data` says otherwise: the platform's folder for a program's data
 * (XDG on Linux, Application Support on macOS, the local, never roaming, AppData on Windows).
 * The same for all three doors, so that they open the same engagements.
 */
export function defaultDataFolder({ platform, home, env }: Machine = thisMachine): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Baton', 'Data')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Baton')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'baton')
}
