import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Its name carries a hash of its content, so it never changes. */
  readonly immutable: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

/**
 * A file of the built window by the path of its URL; null for everything else. Only kinds the window is made
 * of, and only what really lies in the folder, links followed.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const name = fileNameOf(urlPath)
  const type = name === null ? undefined : types[extname(name).toLowerCase()]
  if (name === null || type === undefined) return null
  try {
    const home = await realpath(folder)
    const path = await realpath(join(home, name))
    if (!path.startsWith(home + sep)) return null
    return { bytes: await readFile(path), type, immutable: name.startsWith('/assets/') }
  } catch {
    return null
  }
}

function fileNameOf(urlPath: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (path === '/') return '/index.html'
  const safe = /^(\/[\w-][\w.-]*)+$/.test(path)
  return safe ? path : null
}
