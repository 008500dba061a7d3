import type { Source } from './read-sources.ts'

/** The files of one import cycle, first and last the same; null where there is none. Walks without recursion. */
export function findCycle(sources: readonly Source[]): readonly string[] | null {
  const next = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap(({ target }) => (target === null ? [] : [target])),
    ]),
  )
  const done = new Set<string>()
  for (const start of next.keys()) {
    const cycle = walk(start, next, done)
    if (cycle !== null) return cycle
  }
  return null
}

function walk(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): string[] | null {
  if (done.has(start)) return null
  const trail = [start]
  const waiting = [[...(next.get(start) ?? [])]]
  while (trail.length > 0) {
    const target = waiting.at(-1)?.pop()
    if (target === undefined) {
      done.add(trail.pop() ?? '')
      waiting.pop()
      continue
    }
    if (trail.includes(target)) return [...trail.slice(trail.indexOf(target)), target]
    if (done.has(target)) continue
    trail.push(target)
    waiting.push([...(next.get(target) ?? [])])
  }
  return null
}
