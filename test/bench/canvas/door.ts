import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../../build/lib/bundle.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface Door {
  /** With the token that lets a browser in. */
  readonly address: string
  close(): Promise<void>
}

/** The browser door on the built window and a data folder of its own, in a process of its own as for a user. */
export async function openDoor(): Promise<Door> {
  await bundle('renderer')
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'))
  const args = ['electron/cli/main.ts', 'serve', '--data', folder, '--no-open']
  const server = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  for await (const chunk of server.stdout) {
    text += String(chunk)
    if (text.includes('\n')) break
  }
  return {
    address: text.trim(),
    async close() {
      server.kill('SIGTERM')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
