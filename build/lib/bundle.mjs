import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { exclusively } from './lock.mjs'
import { output, packagedNode, root } from './paths.mjs'
import { lockFile } from './ready.mjs'
import { run } from './run.mjs'
import { Remedy, say } from './say.mjs'
import { fingerprint, readStamp, writeStamp } from './stamp.mjs'

/** What is built, from what, by which configuration. */
const bundles = {
  renderer: { config: 'renderer/vite.config.ts', sources: ['renderer', 'shared'] },
  main: { config: 'build/vite.main.config.ts', sources: ['electron', 'shared', 'build/vite.main.config.ts'] },
  // After main, whose build empties the folder they share.
  workers: {
    config: 'build/vite.workers.config.ts',
    sources: ['electron', 'shared', 'build/vite.workers.config.ts'],
  },
  preload: {
    config: 'build/vite.preload.config.ts',
    sources: ['electron/preload.ts', 'shared', 'build/vite.preload.config.ts'],
  },
}

/** Builds what is older than its sources. Names: renderer, main, workers, preload. */
export async function bundle(...names) {
  for (const name of names) {
    await exclusively(join(output, '.building'), () => bundleOne(name, bundles[name]))
  }
}

async function bundleOne(name, { config, sources }) {
  const stamp = join(output, `.${name}-stamp`)
  const wanted = fingerprint([...sources.map((path) => join(root, path)), lockFile])
  if (readStamp(stamp) === wanted) return
  say(`building the ${name} bundle …`)
  rmSync(stamp, { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { code, output: text } = await run(packagedNode, [vite, 'build', '--config', join(root, config)])
  if (code !== 0) throw new Remedy(`the ${name} bundle could not be built:\n${text}`)
  writeStamp(stamp, wanted)
}
