import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { packagedNode, root } from './paths.mjs'
import { runInForeground } from './run.mjs'

/**
 * Runs one of our TypeScript programs on Node 24: in this very process when it is one already (npm scripts are,
 * once set up, because node_modules/.bin comes first on their PATH), else in a child whose exit code becomes ours.
 */
export async function onNode24(script, args) {
  const path = join(root, script)
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    process.argv = [process.argv[0], path, ...args]
    await import(pathToFileURL(path).href)
    return process.exitCode ?? 0
  }
  return runInForeground(packagedNode, [path, ...args])
}
