import type { Names } from './graph/names.ts'
import type { ReadOptions } from './line/line.ts'

/** How an outline is read: a prefix that names no department yet is a new one. */
export function optionsFor({ departments }: Names): ReadOptions {
  return { isDepartment: (name) => departments.idOf(name) !== null, unknownPrefix: 'department' }
}
