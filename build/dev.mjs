import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packagedNode, root } from './lib/paths.mjs'
import { runInForeground } from './lib/run.mjs'
import { main, Remedy } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

/** The window with hot reload: Vite serves it, and passes calls and events on to a browser door behind it. */
await main(async () => {
  await setUp()
  const door = spawn(
    packagedNode,
    [join(root, 'electron/cli/main.ts'), 'serve', '--no-open', ...process.argv.slice(2)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  try {
    const address = new URL(await firstLine(door))
    const entered = await fetch(address, { redirect: 'manual' })
    const env = {
      ...process.env,
      BATON_DOOR: address.origin,
      BATON_COOKIE: entered.headers.get('set-cookie')?.split(';')[0] ?? '',
    }
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    return await runInForeground(packagedNode, [vite, '--config', join(root, 'build/vite.dev.config.ts')], {
      env,
    })
  } finally {
    door.kill('SIGTERM')
  }
})

function firstLine(child) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', () => reject(new Remedy('the browser door did not start; its message stands above.')))
  })
}
