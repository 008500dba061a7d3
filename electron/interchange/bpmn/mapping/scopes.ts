import { resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'
import { isFlowNode } from '../reading/element-kinds.ts'
import { workflowName } from './workflow-names.ts'

/** What becomes one workflow: a collaboration with its processes, or a process of its own. */
export interface Scope {
  readonly name: string
  /** The countable elements that lie in it, in the order of the file. */
  readonly members: ReadonlySet<BpmnElement>
  /** Countable elements of no workflow that are accounted for in this one. */
  readonly strays: readonly BpmnElement[]
}

interface Group {
  readonly owner: BpmnElement
  readonly processes: BpmnElement[]
  readonly members: Set<BpmnElement>
  readonly strays: BpmnElement[]
}

/**
 * Divides a file into workflows: one per collaboration (all its processes), one per process outside any;
 * only those with flow nodes. Elements of none are strays: a data store goes where it is first referred
 * to, all else to the first workflow, so that none is lost. A process that two collaborations show
 * belongs to the first.
 */
export function scopesOf(file: BpmnFile): readonly Scope[] {
  const owners = ownersOfProcesses(file)
  const groups = new Map<BpmnElement, Group>()
  for (const [top, owner] of owners) {
    const group = groups.get(owner) ?? { owner, processes: [], members: new Set(), strays: [] }
    groups.set(owner, group)
    if (top.name === 'process') group.processes.push(top)
  }

  const homeless: BpmnElement[] = []
  for (const element of file.countable) {
    const top = topOf(element)
    const group = groups.get(owners.get(top) ?? top)
    if (group === undefined) homeless.push(element)
    else group.members.add(element)
  }

  const drawn = [...groups.values()].filter(({ members }) => [...members].some(isFlowNode))
  const [first] = drawn
  if (first === undefined) return []
  const users = usersOfStores(file, drawn)
  for (const element of homeless) (users.get(element) ?? first).strays.push(element)
  const seen = new Set(drawn)
  for (const group of groups.values())
    if (!seen.has(group)) for (const element of group.members) first.strays.push(element)
  return named(file, drawn)
}

function ownersOfProcesses(file: BpmnFile): Map<BpmnElement, BpmnElement> {
  const owners = new Map<BpmnElement, BpmnElement>()
  for (const participant of file.countable) {
    if (participant.name !== 'participant' || participant.parent?.name !== 'collaboration') continue
    const process = resolve(file, participant.attributes['processRef'])
    if (process?.name === 'process' && !owners.has(process)) owners.set(process, participant.parent)
  }
  for (const top of file.root.children) {
    if (top.name === 'process' && !owners.has(top)) owners.set(top, top)
    if (top.name === 'collaboration') owners.set(top, top)
  }
  return owners
}

/** The element directly below the definitions. */
function topOf(element: BpmnElement): BpmnElement {
  let top = element
  while (top.parent?.parent) top = top.parent
  return top
}

/** The first workflow that refers to each data store. */
function usersOfStores(file: BpmnFile, groups: readonly Group[]): ReadonlyMap<BpmnElement, Group> {
  const users = new Map<BpmnElement, Group>()
  for (const group of groups)
    for (const { attributes } of group.members) {
      const store = resolve(file, attributes['dataStoreRef'])
      if (store !== undefined && !users.has(store)) users.set(store, group)
    }
  return users
}

function named(file: BpmnFile, groups: readonly Group[]): readonly Scope[] {
  const taken = new Map<string, number>()
  return groups.map(({ members, strays, ...group }) => {
    const name = workflowName(file, group, groups.length === 1)
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return { name: times === 1 ? name : `${cleanName(name, 190)} ${times}`, members, strays }
  })
}
