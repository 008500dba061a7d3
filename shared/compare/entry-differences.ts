import { nameKey } from '../lib/name-key.ts'
import { count } from '../lib/words.ts'
import { nameOf } from '../model/catalogue.ts'
import type { FlowNode } from '../model/document.ts'
import { besideSpot, partnersOf } from './spots.ts'
import type { ComparedMap, Difference, Matching } from './types.ts'

/** Departments and systems that are new or gone, by name, whatever their ids. */
export function entryDifferences(
  before: ComparedMap,
  after: ComparedMap,
  nodes: Matching,
): readonly Difference[] {
  const partners = partnersOf(nodes)
  return [departmentsOf, systemsOf].flatMap((entriesOf) => {
    const [then, now] = [entriesOf(before), entriesOf(after)]
    const lone = (entry: Entry, change: 'added' | 'removed'): Difference => {
      const here = { nodeIds: entry.nodeIds, edgeIds: [] }
      const there = besideSpot(entry.nodeIds, change === 'added' ? partners.before : partners.after)
      return {
        id: `${entry.group}:${change}:${entry.key}`,
        group: entry.group,
        change,
        title: entry.name,
        details: [entry.nodeIds.length === 0 ? 'No step yet' : count(entry.nodeIds.length, 'step')],
        before: change === 'added' ? there : here,
        after: change === 'added' ? here : there,
      }
    }
    return [
      ...[...now.values()].filter(({ key }) => !then.has(key)).map((entry) => lone(entry, 'added')),
      ...[...then.values()].filter(({ key }) => !now.has(key)).map((entry) => lone(entry, 'removed')),
    ]
  })
}

interface Entry {
  readonly group: 'departments' | 'systems'
  readonly key: string
  readonly name: string
  /** The steps that name it. */
  readonly nodeIds: readonly string[]
}

function departmentsOf({ document, catalogue }: ComparedMap): ReadonlyMap<string, Entry> {
  const ids = new Set([
    ...document.lanes.map((lane) => lane.departmentId),
    ...document.nodes.flatMap((node) => node.departmentId ?? []),
  ])
  const used = (id: string) =>
    document.nodes.filter((node) => node.kind === 'step' && node.departmentId === id)
  return entries('departments', [...ids], (id) => nameOf(catalogue.departments, id), used)
}

function systemsOf({ document, catalogue }: ComparedMap): ReadonlyMap<string, Entry> {
  const steps = document.nodes.filter((node) => node.kind === 'step')
  const ids = new Set([...document.looseSystemIds, ...steps.flatMap((step) => step.systemIds)])
  const used = (id: string) => steps.filter((step) => step.systemIds.includes(id))
  return entries('systems', [...ids], (id) => nameOf(catalogue.systems, id), used)
}

function entries(
  group: Entry['group'],
  ids: readonly string[],
  name: (id: string) => string,
  used: (id: string) => readonly FlowNode[],
): ReadonlyMap<string, Entry> {
  return new Map(
    ids.map((id) => {
      const key = nameKey(name(id))
      return [key, { group, key, name: name(id), nodeIds: used(id).map((node) => node.id) }]
    }),
  )
}
