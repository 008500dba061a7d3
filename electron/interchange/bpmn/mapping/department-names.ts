import type { BpmnElement } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'

/** Longest name a catalogue takes. */
const longest = 200

/**
 * A name for each lane or participant, no two alike (ignoring case): lanes of one name in two pools get
 * the pool's name behind theirs, what is still alike gets a number. The only lane of a pool may leave its
 * name to the pool; others without one are `Lane 1`, `Pool 1`.
 */
export function departmentNames(
  elements: readonly BpmnElement[],
  poolAround: (element: BpmnElement) => BpmnElement | null,
): readonly string[] {
  const pools = elements.map((element) => cleanName(poolAround(element)?.attributes['name'], longest))
  const namesakes = Map.groupBy(pools, key)
  const given = elements.map((element, index) => {
    const pool = pools[index] ?? ''
    const alone = namesakes.get(key(pool))?.length === 1
    return cleanName(element.attributes['name'], longest) || (alone ? pool : '')
  })
  const poolsOfName = new Map<string, Set<string>>()
  for (const [index, name] of given.entries())
    poolsOfName.set(key(name), (poolsOfName.get(key(name)) ?? new Set()).add(key(pools[index])))

  const told = given.map((name, index) => {
    const pool = pools[index] ?? ''
    const shared = (poolsOfName.get(key(name))?.size ?? 0) > 1
    if (name === '' || !shared || pool === '' || key(pool) === key(name)) return name
    return cleanName(`${name} (${pool})`, longest)
  })
  return numbered(told, elements)
}

function numbered(names: readonly string[], elements: readonly BpmnElement[]): readonly string[] {
  const taken = new Set(names.map(key))
  const used = new Set<string>()
  const last = new Map<string, number>()
  return names.map((name, index) => {
    if (name !== '' && !used.has(key(name))) {
      used.add(key(name))
      return name
    }
    const stem = cleanName(name, longest - 8) || (elements[index]?.name === 'lane' ? 'Lane' : 'Pool')
    let number = last.get(key(stem)) ?? (name === '' ? 0 : 1)
    let candidate = ''
    do candidate = `${stem} ${++number}`
    while (taken.has(key(candidate)) || used.has(key(candidate)))
    last.set(key(stem), number)
    used.add(key(candidate))
    return candidate
  })
}

function key(name: string | undefined): string {
  return (name ?? '').toLowerCase()
}
