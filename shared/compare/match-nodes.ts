import { nameKey } from '../lib/name-key.ts'
import { nameOf } from '../model/catalogue.ts'
import type { FlowEdge, FlowNode } from '../model/document.ts'
import type { ComparedMap, Matching } from './types.ts'

/**
 * Which node is which. By id first, where ids can be trusted; then what was pasted or imported, by what it is
 * called and where it stands; last what has another name or none, by what it stands between: a name that differs
 * only where ids do not tell, as after an import. In a map made from the other, another id is another thing.
 */
export function matchNodes(before: ComparedMap, after: ComparedMap): Matching {
  const found = new Map<string, string>()
  const taken = new Set<string>()
  const pair = (one: FlowNode, other: FlowNode) => {
    found.set(one.id, other.id)
    taken.add(other.id)
  }
  const left = () => before.document.nodes.filter((node) => !found.has(node.id))
  const right = () => after.document.nodes.filter((node) => !taken.has(node.id))

  const trusted = trustedIds(before.document.nodes, after.document.nodes)
  const byId = new Map(after.document.nodes.map((node) => [node.id, node]))
  for (const node of before.document.nodes) {
    const same = byId.get(node.id)
    if (same !== undefined && trusted.has(node.id)) pair(node, same)
  }
  pairByKey(left(), right(), [(node) => placedKey(node, before), (node) => placedKey(node, after)], pair)
  pairByKey(left(), right(), [namedKey, namedKey], pair)
  const told = idsTell(trusted, before.document.nodes, after.document.nodes)
  pairByNeighbours(before, after, { found, left, right, pair, told })
  return found
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Ids that Baton makes are unique in the world. Those of files and of drawings made by hand (`Task_1`) mean the
 * same thing only where most of them also have the same name on both maps.
 */
export function trustedIds(
  before: readonly { readonly id: string; readonly name?: string }[],
  after: readonly { readonly id: string; readonly name?: string }[],
): ReadonlySet<string> {
  const names = new Map(after.map(({ id, name }) => [id, name]))
  const shared = before.filter(({ id }) => names.has(id))
  const alike = shared.filter(({ id, name }) => names.get(id) === name).length
  const all = alike * 2 >= shared.length
  return new Set(shared.filter(({ id }) => all || uuid.test(id)).map(({ id }) => id))
}

/** One map was made from the other: they share an id of Baton's, or most of those of a file. */
function idsTell(trusted: ReadonlySet<string>, before: readonly FlowNode[], after: readonly FlowNode[]) {
  if (trusted.size * 2 >= Math.min(before.length, after.length)) return trusted.size > 0
  return [...trusted].some((id) => uuid.test(id))
}

type KeyOf = (node: FlowNode) => string | null

/** Pairs the nodes of one key in the order they are drawn, from left to right. */
function pairByKey(
  left: readonly FlowNode[],
  right: readonly FlowNode[],
  [keyLeft, keyRight]: readonly [KeyOf, KeyOf],
  pair: (one: FlowNode, other: FlowNode) => void,
): void {
  const waiting = new Map<string, FlowNode[]>()
  for (const node of inOrder(right)) {
    const key = keyRight(node)
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), node])
  }
  for (const node of inOrder(left)) {
    const key = keyLeft(node)
    const other = key === null ? undefined : waiting.get(key)?.shift()
    if (other !== undefined) pair(node, other)
  }
}

function inOrder(nodes: readonly FlowNode[]): readonly FlowNode[] {
  return nodes.toSorted(
    (one, other) => one.position.x - other.position.x || one.position.y - other.position.y,
  )
}

function placedKey(node: FlowNode, { catalogue }: ComparedMap): string | null {
  if (node.name.trim() === '') return null
  const owner = node.departmentId === null ? '' : nameOf(catalogue.departments, node.departmentId)
  return JSON.stringify([node.kind, nameKey(node.name), nameKey(owner)])
}

function namedKey(node: FlowNode): string | null {
  return node.name.trim() === '' ? null : JSON.stringify([node.kind, nameKey(node.name)])
}

interface Pairing {
  readonly found: Matching
  readonly left: () => readonly FlowNode[]
  readonly right: () => readonly FlowNode[]
  readonly pair: (one: FlowNode, other: FlowNode) => void
  /** Ids tell which is which: only what has no name on either map may be the same under another id. */
  readonly told: boolean
}

/** More than this many nodes without a partner on both sides are two different maps, not one that was changed. */
const MOST_STRANGERS = 150

/**
 * Pairs what stands between the same nodes: an unnamed one with one neighbour in common, a named one (which was
 * then renamed) with neighbours in common on both sides. Each pair may settle the next.
 */
function pairByNeighbours(
  before: ComparedMap,
  after: ComparedMap,
  { found, left, right, pair, told }: Pairing,
): void {
  if (left().length > MOST_STRANGERS || right().length > MOST_STRANGERS) return
  const around = [neighbours(before.document.edges), neighbours(after.document.edges)] as const
  for (let best = closest(); best !== null; best = closest()) pair(...best)

  function closest(): readonly [FlowNode, FlowNode] | null {
    let winner: readonly [FlowNode, FlowNode] | null = null
    let most = 0
    const others = right()
    for (const node of left()) {
      for (const other of others) {
        if (other.kind !== node.kind || (told && isNamed(node, other))) continue
        const common = inCommon(node, other)
        if (common > most) {
          most = common
          winner = [node, other]
        }
      }
    }
    return winner
  }

  /** 0 where they cannot be the same. */
  function inCommon(node: FlowNode, other: FlowNode): number {
    const into = shared(around[0].into.get(node.id), around[1].into.get(other.id))
    const out = shared(around[0].out.get(node.id), around[1].out.get(other.id))
    const unnamed = node.name.trim() === '' || other.name.trim() === ''
    return unnamed || (into > 0 && out > 0) ? into + out : 0
  }

  function shared(ids: readonly string[] | undefined, otherIds: readonly string[] | undefined): number {
    if (ids === undefined || otherIds === undefined) return 0
    const theirs = new Set(otherIds)
    return ids.filter((id) => theirs.has(found.get(id) ?? '')).length
  }
}

function isNamed(...nodes: readonly FlowNode[]): boolean {
  return nodes.some(({ name }) => name.trim() !== '')
}

function neighbours(edges: readonly FlowEdge[]) {
  const into = new Map<string, string[]>()
  const out = new Map<string, string[]>()
  for (const { source, target } of edges) {
    out.set(source, [...(out.get(source) ?? []), target])
    into.set(target, [...(into.get(target) ?? []), source])
  }
  return { into, out }
}
