import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { childrenNamed, resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'
import { activities, isFlowNode } from '../reading/element-kinds.ts'
import type { Ids } from './ids.ts'
import type { Ledger } from './ledger.ts'
import type { Passages } from './passages.ts'
import type { Scope } from './scopes.ts'

export interface Systems {
  readonly entries: readonly CatalogueEntry[]
  /** Ids of the systems each drawn activity uses, by the activity. */
  readonly of: ReadonlyMap<BpmnElement, ReadonlySet<string>>
  readonly looseIds: readonly string[]
}

/**
 * Data stores are systems, one per name (ignoring case, as the catalogue does). A data association, or a
 * plain association with an activity, says which step uses one; a container's goes to the activity that
 * stands for it; the rest are loose.
 */
export function mapSystems(
  file: BpmnFile,
  scope: Scope,
  passages: Passages,
  ids: Ids,
  ledger: Ledger,
): Systems {
  const shelf = createShelf(file, ids, ledger)
  for (const element of scope.members) if (element.name === 'dataStoreReference') shelf.systemOf(element)

  const uses = new Map<BpmnElement, Set<string>>()
  for (const { activity, store } of usesOf(file, scope)) {
    const system = shelf.systemOf(store)
    if (system === undefined || !activities.has(activity.name)) continue
    const step = passages.representative(activity)
    uses.set(step, (uses.get(step) ?? new Set()).add(system))
  }
  const used = new Set([...uses].flatMap(([step, own]) => (activities.has(step.name) ? [...own] : [])))
  const entries = shelf.entries()
  return { entries, of: uses, looseIds: entries.map(({ id }) => id).filter((id) => !used.has(id)) }
}

function createShelf(file: BpmnFile, ids: Ids, ledger: Ledger) {
  const byName = new Map<string, CatalogueEntry>()
  return {
    entries: () => [...byName.values()],
    systemOf(element: BpmnElement): string | undefined {
      const store = resolve(file, element.attributes['dataStoreRef'])
      const name = cleanName(element.attributes['name'], 200) || cleanName(store?.attributes['name'], 200)
      if (name === '') {
        const reason = 'It has no name, so it cannot be told which system it is.'
        if (store?.name === 'dataStore') ledger.report(store, reason)
        ledger.report(element, reason)
        return undefined
      }
      ledger.map(element)
      if (store?.name === 'dataStore') ledger.map(store)
      const entry = byName.get(name.toLowerCase()) ?? { id: ids.of(element), name }
      byName.set(name.toLowerCase(), entry)
      return entry.id
    },
  }
}

interface Use {
  readonly activity: BpmnElement
  readonly store: BpmnElement
}

function usesOf(file: BpmnFile, scope: Scope): readonly Use[] {
  return [...scope.members].flatMap((member) => {
    if (member.name === 'association') return associated(file, scope, member)
    const inputs = childrenNamed(member, 'dataInputAssociation').flatMap((one) =>
      childrenNamed(one, 'sourceRef'),
    )
    const outputs = childrenNamed(member, 'dataOutputAssociation').flatMap((one) =>
      childrenNamed(one, 'targetRef'),
    )
    return [...inputs, ...outputs].flatMap(({ text }) => {
      const store = resolve(file, text)
      return isStore(store) && inReach(scope, store) ? [{ activity: member, store }] : []
    })
  })
}

function associated(file: BpmnFile, scope: Scope, association: BpmnElement): readonly Use[] {
  const ends = ['sourceRef', 'targetRef'].map((key) => resolve(file, association.attributes[key]))
  const store = ends.find(isStore)
  const activity = ends.find((end) => end !== undefined && isFlowNode(end) && scope.members.has(end))
  if (store === undefined || activity === undefined || !inReach(scope, store)) return []
  return [{ activity, store }]
}

function isStore(element: BpmnElement | undefined): element is BpmnElement {
  return element?.name === 'dataStoreReference' || element?.name === 'dataStore'
}

/** A reference belongs to its workflow; a data store of the file's own to whichever refers to it. */
function inReach(scope: Scope, store: BpmnElement): boolean {
  return store.name === 'dataStore' || scope.members.has(store)
}

/** Whether the association says that an activity uses a data store. */
export function isUse(file: BpmnFile, scope: Scope, association: BpmnElement): boolean {
  return associated(file, scope, association).some(({ activity }) => activities.has(activity.name))
}
