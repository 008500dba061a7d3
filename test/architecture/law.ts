import { builtinModules } from 'node:module'
import { areaOf, featureOf, mayImport } from './areas.ts'
import { findCycle } from './find-cycle.ts'
import type { Import, Source } from './read-sources.ts'

/** Every breach of the law, each a sentence that names file and rule. */
export function violations(sources: readonly Source[]): readonly string[] {
  const cycle = findCycle(sources)
  return [
    ...sources.flatMap((source) => [
      ...areaViolations(source),
      ...packageViolations(source),
      ...textViolations(source),
    ]),
    ...(cycle === null ? [] : [`a cycle of imports: ${cycle.join(' → ')}`]),
  ]
}

function areaViolations({ path, imports }: Source): string[] {
  const allowed = mayImport[areaOf(path)]
  if (allowed === undefined) return [`${path}: the architecture has no area ${areaOf(path)}`]
  return imports.flatMap(({ target }) => (target === null ? [] : importViolations(path, target, allowed)))
}

function importViolations(path: string, target: string, allowed: readonly string[]): string[] {
  const from = areaOf(path)
  const to = areaOf(target)
  const fits = to === from || allowed.some((area) => area === to || target.startsWith(`${area}/`))
  if (!fits) return [`${path}: ${from} may not import ${to} (${target})`]
  const feature = featureOf(path)
  const other = featureOf(target)
  if (feature === null || other === null || feature === other) return []
  return [`${path}: the feature ${feature} may not import the feature ${other}`]
}

const mayImportElectron = /^electron\/(main\.ts|preload\.ts|shell\/|ipc\/)/
const builtins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))

function packageViolations({ path, imports }: Source): string[] {
  return imports.filter(({ target }) => target === null).flatMap((one) => packageViolation(path, one))
}

function packageViolation(path: string, { specifier }: Import): string[] {
  if (specifier === 'electron' && !mayImportElectron.test(path)) {
    return [`${path}: only main.ts, preload.ts, shell/ and ipc/ may import electron`]
  }
  if (specifier === 'better-sqlite3' && !path.startsWith('electron/store/')) {
    return [`${path}: only electron/store may touch the database`]
  }
  const builtin = builtins.has(specifier) || specifier.startsWith('node:')
  if (builtin && !path.startsWith('electron/') && path !== 'renderer/vite.config.ts') {
    return [`${path}: ${path.split('/')[0]} may not use Node (${specifier})`]
  }
  return []
}

const sql =
  /\b(SELECT\s[^'`]*\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|TRIGGER)|PRAGMA\s+\w)/
const longest = 400

function textViolations({ path, text }: Source): string[] {
  const found: string[] = []
  if (sql.test(text) && !path.startsWith('electron/store/'))
    found.push(`${path}: SQL lives in electron/store only`)
  const lines = text.split('\n').length - 1
  if (lines > longest) found.push(`${path}: ${lines} lines, ${longest} are the most`)
  if (/^export default\b/m.test(text) && !path.endsWith('.config.ts'))
    found.push(`${path}: no default exports`)
  if (
    /\b(fetch\(|new XMLHttpRequest\b|window\.baton\b|new EventSource\()/.test(text) &&
    /^renderer\/(?!bridge\/)/.test(path)
  ) {
    found.push(`${path}: only renderer/bridge may reach outside the window`)
  }
  return found
}
