import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. Everything in build/ names files from here. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

export const modules = join(root, 'node_modules')
export const output = join(root, 'out')

/** The Node that the `node` package brings; every script ends up running on it. */
export const packagedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
