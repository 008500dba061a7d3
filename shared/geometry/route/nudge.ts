import type { BoxIndex } from '../box-index.ts'
import { spacing } from '../style.ts'
import { freedomOf } from './freedom.ts'
import { segmentsAlong, type Segment } from './segments.ts'
import { settleEnds } from './settle-ends.ts'
import type { Route, RouteTask } from './types.ts'

/** Segments that end this close to each other on one line would look like one line. */
const touching = 6
/** Bounds for maps in which hundreds of lines lie on one spot: those stay where they are. */
const mostBeside = 400
const largestGroup = 200

type Routed = readonly [RouteTask, Route]

/**
 * Draws routes apart that run on or close beside each other, in the order in which they cross least, and
 * spreads their ends along the sides of steps. Changes the points of the routes in place. No segment is
 * moved nearer to a box than the clearance. Those `aside` lie well among themselves; they move only to make way
 * for one of the others, and the answer says which did.
 */
export function nudgeRoutes(
  routes: readonly Routed[],
  index: BoxIndex,
  aside: readonly Routed[] = [],
): readonly Routed[] {
  const free = new Set(routes.map(([, route]) => route))
  const moved = new Set<Route>()
  for (const axis of ['x', 'y', 'x', 'y'] as const) {
    for (const group of groupsOf(segmentsAlong([...routes, ...aside], axis))) {
      if (aside.length > 0 && !group.some(({ route }) => free.has(route))) continue
      for (const [segment, at] of spread(group, index)) {
        if (Math.abs(segment.at - at) > 0.01) moved.add(segment.route)
        move(segment, axis, at)
      }
    }
  }
  const changed = aside.filter(([, route]) => moved.has(route))
  for (const [task, route] of [...routes, ...changed]) settleEnds(task, route)
  return changed
}

function move({ route, index }: Segment, axis: 'x' | 'y', at: number): void {
  for (const place of [index, index + 1]) {
    const point = route.points[place]
    if (point !== undefined) route.points[place] = { ...point, [axis]: at }
  }
}

function besides(a: Segment, b: Segment): boolean {
  return a.from < b.to + touching && b.from < a.to + touching
}

/** Segments tied by being too close and side by side, directly or through others. Single ones are left out. */
function groupsOf(segments: readonly Segment[]): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.at - b.at)
  const parent = sorted.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) at = parent[at] ?? at
    return at
  }
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < Math.min(sorted.length, i + mostBeside); j++) {
      const b = sorted[j]
      if (b === undefined || b.at - a.at >= spacing.parallel - 1) break
      if (b.route !== a.route && besides(a, b)) parent[root(j)] = root(i)
    }
  }
  const groups = new Map<number, Segment[]>()
  for (const [index, segment] of sorted.entries()) {
    const key = root(index)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [segment])
    else known.push(segment)
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.length <= largestGroup)
}

/** Negative: a belongs before b. Looks where each goes on at its ends, so that neither has to cross the other. */
function compare(a: Segment, b: Segment): number {
  if (Math.abs(a.at - b.at) > 1) return a.at - b.at
  return endVote(a.from, b.from, a.turnFrom, b.turnFrom, 1) + endVote(a.to, b.to, a.turnTo, b.turnTo, -1)
}

/** `sense` 1 at the beginning (the later end lies within the other segment), −1 at the end. */
function endVote(a: number, b: number, turnA: number, turnB: number, sense: number): number {
  if (Math.abs(a - b) < 0.5) return Math.sign(turnA - turnB)
  return (a - b) * sense > 0 ? turnA : -turnB
}

/** By insertion, because the comparison holds between neighbours, not across a whole group. */
function inOrder(group: readonly Segment[]): Segment[] {
  const sorted: Segment[] = []
  for (const segment of group) {
    let at = sorted.length
    while (at > 0 && compare(segment, sorted[at - 1] as Segment) < 0) at--
    sorted.splice(at, 0, segment)
  }
  return sorted
}

function spread(group: readonly Segment[], index: BoxIndex): [Segment, number][] {
  const sorted = inOrder(group)
  const levels = levelsOf(sorted)
  const most = levels.reduce((high, level) => Math.max(high, level), 0)
  if (most === 0) return []
  const freedoms = sorted.map((segment) => freedomOf(segment, index))
  const least = freedoms.reduce((low, [from]) => Math.max(low, from), -Infinity)
  const highest = freedoms.reduce((high, [, to]) => Math.min(high, to), Infinity)
  const anchor = anchorOf(sorted)
  const anchorLevel = anchor === undefined ? most / 2 : (levels[sorted.indexOf(anchor)] ?? 0)
  const middle = anchor?.at ?? sorted.reduce((sum, { at }) => sum + at, 0) / sorted.length
  const roomy = highest - least >= most * spacing.parallel
  const gap = anchor !== undefined || roomy ? spacing.parallel : Math.max(3, (highest - least) / most)
  let base = middle - anchorLevel * gap
  if (anchor === undefined) base = Math.max(least, Math.min(base, highest - most * gap))
  return sorted.map((segment, place) => {
    const wanted = base + (levels[place] ?? 0) * gap
    const [from, to] = freedoms[place] ?? [segment.at, segment.at]
    return [segment, Math.min(to, Math.max(from, wanted))]
  })
}

/** The stiffest: the others make way for it. None when all may move alike. */
function anchorOf(sorted: readonly Segment[]): Segment | undefined {
  const stiffest = sorted.reduce((most, { stiffness }) => Math.max(most, stiffness), 0)
  return stiffest === 0 ? undefined : sorted.find(({ stiffness }) => stiffness === stiffest)
}

/** Track of each segment: one more than those before it that it runs beside. */
function levelsOf(sorted: readonly Segment[]): number[] {
  const levels: number[] = []
  for (const [index, segment] of sorted.entries()) {
    let level = 0
    for (let before = 0; before < index; before++) {
      const earlier = sorted[before] as Segment
      if (earlier.route !== segment.route && besides(earlier, segment))
        level = Math.max(level, (levels[before] ?? 0) + 1)
    }
    levels.push(level)
  }
  return levels
}
