import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** A source file as the law sees it. */
export interface Source {
  /** From the root, with slashes. */
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

export interface Import {
  /** As written. */
  readonly specifier: string
  /** The file it names, from the root; null for a package or a built-in of Node. */
  readonly target: string | null
}

const extensions = /\.(ts|tsx)$/

export function readSources(root: string, folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => extensions.test(path))
      .sort()
      .map((path) => toSource(path, readFileSync(join(root, path), 'utf8'))),
  )
}

export function toSource(path: string, text: string): Source {
  return {
    path,
    text,
    imports: importsOf(text).map((specifier) => ({ specifier, target: resolve(path, specifier) })),
  }
}

const statements = [
  // import … from, export … from; types too
  /^(?:import|export)\s[^'";]*?\sfrom\s+['"]([^'"]+)['"]/gm,
  // import 'side-effect'
  /^import\s+['"]([^'"]+)['"]/gm,
  // import('lazy')
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
]

function importsOf(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  return statements.flatMap((statement) => [...code.matchAll(statement)].map((match) => match[1] ?? ''))
}

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('#shared/')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return null
  return posix.join(posix.dirname(from), specifier.split('?')[0] ?? specifier)
}
