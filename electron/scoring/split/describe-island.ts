import { intAt } from '#shared/lib/ints.ts'
import { count, list } from '#shared/lib/words.ts'
import { waysInCount, waysOutCount } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import type { Island } from '#shared/model/analysis/split.ts'
import type { StepNode } from '#shared/model/document.ts'
import { kindWords } from '#shared/model/node-words.ts'

/** What an island needs to know of the map around it. */
export interface IslandGround {
  readonly index: ArcIndex
  /** Place of each node in the flow. */
  readonly rank: Int32Array
  /** Expected minutes of work a case at a step, by its id; and in all. */
  readonly minutes: ReadonlyMap<string, number>
  readonly total: number
  /** Whether an arc leads from what is automated to what is orchestrated, or back. */
  readonly isHandOver: (arc: number) => boolean
}

/** An island as it is told to the client; null where no step is in it. */
export function describeIsland(nodes: readonly number[], id: string, ground: IslandGround): Island | null {
  const { index, rank, minutes, total } = ground
  const ordered = nodes.toSorted((a, b) => intAt(rank, a) - intAt(rank, b))
  const members = ordered.flatMap((at) => index.nodes[at] ?? [])
  const steps = members.filter((node): node is StepNode => node.kind === 'step')
  if (steps.length === 0) return null
  const inside = new Set(nodes)
  const entries: number[] = []
  const exits: number[] = []
  const within: number[] = []
  for (const at of ordered) {
    for (let place = intAt(index.inStart, at); place < intAt(index.inStart, at + 1); place += 1) {
      const arc = intAt(index.inArcs, place)
      if (!inside.has(intAt(index.from, arc))) entries.push(arc)
    }
    for (let place = intAt(index.outStart, at); place < intAt(index.outStart, at + 1); place += 1) {
      const arc = intAt(index.outArcs, place)
      ;(inside.has(intAt(index.to, arc)) ? within : exits).push(arc)
    }
  }
  const spent = steps.reduce((sum, step) => sum + (minutes.get(step.id) ?? 0), 0)
  const edgeIds = (arcs: readonly number[]) => arcs.map((arc) => index.edges[arc]?.id ?? '')
  return {
    id,
    name: nameOf(steps),
    stepIds: steps.map((step) => step.id),
    nodeIds: members.map((node) => node.id),
    edgeIds: edgeIds(within),
    entryEdgeIds: edgeIds(entries),
    exitEdgeIds: edgeIds(exits),
    contract: contractOf(ground, entries, exits),
    systemIds: [...new Set(steps.flatMap(({ systemIds }) => systemIds))],
    departmentIds: [...new Set(steps.flatMap(({ departmentId }) => departmentId ?? []))],
    minutes: spent,
    share: total > 0 ? spent / total : 0,
  }
}

function nameOf(steps: readonly StepNode[]): string {
  const named = steps.map(({ name }) => (name.trim() === '' ? 'a step without a name' : name.trim()))
  const [first = '', last = ''] = [named[0], named[named.length - 1]]
  if (steps.length === 1) return first
  return steps.length === 2 ? list(named) : `${first} to ${last}`
}

/** Work is handed over only between the two kinds: what else leads in or goes on stays with machines, or begins or ends there. */
function contractOf(
  { index, isHandOver }: IslandGround,
  entries: readonly number[],
  exits: readonly number[],
): string {
  const normal = exits.filter((arc) => index.edges[arc]?.kind === 'sequence')
  const exceptions = exits.filter((arc) => index.edges[arc]?.kind === 'exception')
  const told = (words: string, arcs: readonly number[], ends: Int32Array) =>
    arcs.length === 0 ? [] : [`${words} ${distinct(index, arcs, ends)} by ${count(arcs.length, 'arrow')}.`]
  const others = (arcs: readonly number[]) => arcs.filter((arc) => !isHandOver(arc))
  return [
    ...(entries.length === 0 ? ['Nothing leads to it: cases begin here.'] : []),
    ...told('Takes over from', entries.filter(isHandOver), index.from),
    ...told('Entered from', others(entries), index.from),
    ...(normal.length === 0 ? ['Nothing follows: cases end here.'] : []),
    ...told('Hands over to', normal.filter(isHandOver), index.to),
    ...told('Goes on to', others(normal), index.to),
    ...lastDecision(index, normal),
    ...told('Exceptions go to', exceptions, index.to),
  ].join(' ')
}

/** A part with one way out may end in a decision: its ways out are several arrows from one place. */
function lastDecision(index: ArcIndex, exits: readonly number[]): string[] {
  const [last = -1, ...others] = new Set(exits.map((arc) => intAt(index.from, arc)))
  if (exits.length < 2 || others.length > 0 || index.nodes[last]?.kind !== 'decision') return []
  const name = nodeName(index, last)
  return [`It ends in ${name.startsWith('“') ? `${name}, a decision` : name} with ${exits.length} ways out.`]
}

const namesShown = 4

function distinct(index: ArcIndex, arcs: readonly number[], ends: Int32Array): string {
  const names = [...new Set(arcs.map((arc) => nodeName(index, intAt(ends, arc))))]
  const more = names.length - namesShown
  return more > 0 ? `${names.slice(0, namesShown).join(', ')} and ${more} more` : list(names)
}

function nodeName(index: ArcIndex, at: number): string {
  const node = index.nodes[at]
  if (node === undefined) return ''
  const { kind, name } = node
  const given = name.trim()
  if (given !== '') return `“${given}”`
  if (kind === 'start' || kind === 'end') return `the ${kindWords[kind]}`
  if (kind === 'parallel') return `a parallel ${splitOrJoin(waysInCount(index, at), waysOutCount(index, at))}`
  return `${kind === 'event' ? 'an' : 'a'} ${kindWords[kind]}`
}

function splitOrJoin(waysIn: number, waysOut: number): string {
  if (waysIn > 1) return waysOut > 1 ? 'join and split' : 'join'
  return waysOut > 1 ? 'split' : 'split or join'
}
