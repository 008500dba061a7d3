import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { modules, packagedNode } from './paths.mjs'
import { run } from './run.mjs'

/** Runs a tool of node_modules on Node 24, whatever Node started us: `tool('typescript', 'tsc', ['-p', 'shared'])`. */
export function tool(packageName, binary, args, options = {}) {
  const folder = join(modules, packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = join(folder, typeof bin === 'string' ? bin : bin[binary])
  return run(packagedNode, [script, ...args], { ...options, env: node24Environment(options.env) })
}

/** Children that look for `node` themselves find Node 24 too. */
export function node24Environment(env = process.env) {
  const key = Object.keys(env).find((name) => name.toLowerCase() === 'path') ?? 'PATH'
  return { ...env, [key]: [join(modules, '.bin'), env[key]].join(delimiter) }
}
