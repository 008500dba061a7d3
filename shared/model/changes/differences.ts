import { sameValue } from '../../lib/same-value.ts'
import type { Answers } from '../answers.ts'
import type { FlowEdge, FlowNode, Lane, Message, Note, Parked } from '../document.ts'
import type { Snapshot } from '../snapshot.ts'

/** What became of one thing of a map: `before` is null where it was added, `after` where it was removed. */
export type Change<Item> =
  | { readonly kind: 'added'; readonly id: string; readonly before: null; readonly after: Item }
  | { readonly kind: 'removed'; readonly id: string; readonly before: Item; readonly after: null }
  | { readonly kind: 'changed'; readonly id: string; readonly before: Item; readonly after: Item }

/** Everything in which two states of a workflow differ, matched by id; equal things are in none of the lists. */
export interface Differences {
  readonly nodes: readonly Change<FlowNode>[]
  readonly edges: readonly Change<FlowEdge>[]
  /** By department; also those that only changed places. */
  readonly lanes: readonly Change<Lane>[]
  readonly messages: readonly Change<Message>[]
  readonly notes: readonly Change<Note>[]
  readonly parked: readonly Change<Parked>[]
  /** Systems that no step uses, by id. */
  readonly looseSystems: readonly Change<string>[]
  readonly answers: readonly Change<unknown>[]
}

export function differencesOf(before: Snapshot, after: Snapshot): Differences {
  const [one, other] = [before.document, after.document]
  const byId = (item: { readonly id: string }) => item.id
  return {
    nodes: changesIn(one.nodes, other.nodes, byId),
    edges: changesIn(one.edges, other.edges, byId),
    lanes: laneChanges(one.lanes, other.lanes),
    messages: changesIn(one.messages, other.messages, byId),
    notes: changesIn(one.notes, other.notes, byId),
    parked: changesIn(one.parked, other.parked, byId),
    looseSystems: changesIn(one.looseSystemIds, other.looseSystemIds, (id) => id),
    answers: answerChanges(before.answers, after.answers),
  }
}

/** Edits share what they leave alone, so most things are compared by being the same object. */
function changesIn<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string,
): Change<Item>[] {
  if (before === after) return []
  const old = new Map(before.map((item) => [idOf(item), item]))
  const changes: Change<Item>[] = []
  for (const item of after) {
    const id = idOf(item)
    const known = old.get(id)
    old.delete(id)
    if (known === undefined) changes.push({ kind: 'added', id, before: null, after: item })
    else if (!sameValue(known, item)) changes.push({ kind: 'changed', id, before: known, after: item })
  }
  for (const [id, item] of old) changes.push({ kind: 'removed', id, before: item, after: null })
  return changes
}

/** The order of lanes is theirs from top to bottom, so those out of it changed too. */
function laneChanges(before: readonly Lane[], after: readonly Lane[]): Change<Lane>[] {
  const changes = changesIn(before, after, (lane) => lane.departmentId)
  const told = new Set(changes.map((change) => change.id))
  const stay = (lanes: readonly Lane[]) => lanes.filter((lane) => !told.has(lane.departmentId))
  const old = stay(before)
  for (const [index, lane] of stay(after).entries()) {
    const was = old[index]
    if (was === undefined || was.departmentId === lane.departmentId) continue
    changes.push({ kind: 'changed', id: lane.departmentId, before: lane, after: lane })
  }
  return changes
}

function answerChanges(before: Answers, after: Answers): Change<unknown>[] {
  if (before === after) return []
  const entries = ({ overrides, readiness, ...rest }: Answers): [string, unknown][] => [
    ...Object.entries(rest),
    ...Object.entries(readiness ?? {}).map(([key, value]): [string, unknown] => [`readiness.${key}`, value]),
    ...Object.entries(overrides).map(([key, value]): [string, unknown] => [`overrides.${key}`, value]),
  ]
  const given = (answers: Answers) => entries(answers).filter(([, value]) => value !== undefined)
  const changes = changesIn(given(before), given(after), ([key]) => key)
  return changes.map((change): Change<unknown> => {
    const { id } = change
    if (change.kind === 'added') return { kind: 'added', id, before: null, after: change.after[1] }
    if (change.kind === 'removed') return { kind: 'removed', id, before: change.before[1], after: null }
    return { kind: 'changed', id, before: change.before[1], after: change.after[1] }
  })
}

/** Whether the two states say the same. */
export function isSame(differences: Differences): boolean {
  return Object.values(differences).every((changes: readonly unknown[]) => changes.length === 0)
}

export interface Tally {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** How much differs, over all kinds of things. */
export function tally(differences: Differences): Tally {
  const all = Object.values(differences).flat() as readonly Change<unknown>[]
  const many = (kind: Change<unknown>['kind']) => all.filter((change) => change.kind === kind).length
  return { added: many('added'), removed: many('removed'), changed: many('changed') }
}
