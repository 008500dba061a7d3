import { spawn } from 'node:child_process'

type Machine = Pick<NodeJS.Process, 'platform' | 'env'>

/** Whether a browser opened here would be seen by the person who typed the command. */
export function hasDisplay({ platform, env }: Machine = process): boolean {
  if (env['CI']) return false
  if (platform === 'win32' || platform === 'darwin') return !env['SSH_CONNECTION']
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** Shows the address in the user's own browser; where that fails, the printed address is still there. */
export function openBrowser(address: string): void {
  const [command, ...args] = opener(process.platform, address)
  const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true })
  child.on('error', () => {})
  child.unref()
}

function opener(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return platform === 'darwin' ? ['open', address] : ['xdg-open', address]
}
