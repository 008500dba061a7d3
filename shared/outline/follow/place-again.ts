import type { Graph } from '../graph/graph.ts'
import { hasOwnEnds, leadsToOwnEnd } from '../print/own-end.ts'
import { needsLines, placeFresh } from '../print/place-fresh.ts'
import type { Place, WayPlace } from '../print/place.ts'

/** A place while it is being moved about. */
interface Spot {
  readonly id: string
  below: WaySpot[]
}

interface WaySpot {
  readonly edgeId: string
  body: Spot[]
  ownEnd: boolean
}

/**
 * Puts the nodes of a changed graph where they stood in the text; what is new comes behind what leads to it, as
 * a fresh text would have it. Branches whose way is gone follow where their decision stands.
 */
export function placeAgain(graph: Graph, before: readonly Place[]): readonly Place[] {
  const keeper: Keeper = {
    graph,
    standing: new Set(idsOf(before)),
    ownEnds: hasOwnEnds(graph),
    placed: new Set(),
  }
  const spots = keepAll(keeper, before)
  insertNew(graph, spots, keeper.placed)
  settleBranches(graph, spots)
  return spots
}

interface Keeper {
  readonly graph: Graph
  /** Every node the text had a place for. */
  readonly standing: ReadonlySet<string>
  readonly ownEnds: boolean
  readonly placed: Set<string>
}

function* idsOf(places: readonly Place[]): Generator<string> {
  for (const { id, below } of places) {
    yield id
    for (const { body } of below) yield* idsOf(body)
  }
}

function keepAll(keeper: Keeper, places: readonly Place[]): Spot[] {
  return places.flatMap((place) => keep(keeper, place))
}

function keep(keeper: Keeper, place: Place): Spot[] {
  if (!keeper.graph.facts.has(place.id)) return place.below.flatMap(({ body }) => keepAll(keeper, body))
  keeper.placed.add(place.id)
  const loose: Spot[] = []
  const below = place.below.flatMap((way) => keepWay(keeper, place.id, way, loose))
  return [{ id: place.id, below }, ...loose]
}

function keepWay(keeper: Keeper, source: string, way: WayPlace, loose: Spot[]): WaySpot[] {
  const { graph, standing, ownEnds, placed } = keeper
  const body = keepAll(keeper, way.body)
  const edge = graph.edge(way.edgeId)
  if (edge === undefined || edge.source !== source) {
    loose.push(...body)
    return []
  }
  const ownEnd = way.ownEnd && ownEnds && leadsToOwnEnd(graph, edge)
  if (ownEnd) placed.add(edge.target)
  const [first] = body
  const fits = first === undefined || first.id === edge.target
  const atHead = !fits && !standing.has(edge.target) && !placed.has(edge.target)
  if (atHead) {
    placed.add(edge.target)
    return [{ edgeId: way.edgeId, body: [{ id: edge.target, below: [] }, ...body], ownEnd: false }]
  }
  if (!fits) loose.push(...body)
  return [{ edgeId: way.edgeId, body: fits ? body : [], ownEnd }]
}

/** Walks a fresh text beside the kept one, and takes over what only the fresh one has. */
function insertNew(graph: Graph, spots: Spot[], placed: Set<string>): void {
  if (graph.nodes.every((node) => placed.has(node.id))) return
  const homes = homesOf(spots)
  const visit = (
    places: readonly Place[],
    way: { readonly edgeId: string; readonly owner: string } | null,
  ) => {
    let previous: string | null = null
    for (const place of places) {
      if (!placed.has(place.id)) {
        insert(
          { spots, homes },
          { id: place.id, below: [] },
          { previous, way, next: nextPlaced(places, place, placed) },
        )
        placed.add(place.id)
      }
      for (const { edgeId, body, ownEnd } of place.below) {
        const target = graph.edge(edgeId)?.target
        if (ownEnd && target !== undefined && !placed.has(target)) {
          homes.get(place.id)?.spot.below.push({ edgeId, body: [], ownEnd })
          placed.add(target)
        }
        visit(body, { edgeId, owner: place.id })
      }
      previous = place.id
    }
  }
  visit(placeFresh(graph), null)
}

function nextPlaced(places: readonly Place[], place: Place, placed: ReadonlySet<string>): string | null {
  return places.slice(places.indexOf(place) + 1).find(({ id }) => placed.has(id))?.id ?? null
}

interface Home {
  readonly spot: Spot
  readonly within: Spot[]
}

interface Text {
  readonly spots: Spot[]
  readonly homes: Map<string, Home>
}

interface Anchor {
  readonly previous: string | null
  readonly way: { readonly edgeId: string; readonly owner: string } | null
  readonly next: string | null
}

function insert({ spots, homes }: Text, spot: Spot, { previous, way, next }: Anchor): void {
  const after = homes.get(previous ?? '')
  const before = homes.get(next ?? '')
  const owner = homes.get(way?.owner ?? '')
  if (after !== undefined) put(homes, spot, after.within, after.within.indexOf(after.spot) + 1)
  else if (way !== null && owner !== undefined) {
    const line = owner.spot.below.find(({ edgeId }) => edgeId === way.edgeId) ?? {
      edgeId: way.edgeId,
      body: [],
      ownEnd: false,
    }
    if (!owner.spot.below.includes(line)) owner.spot.below.push(line)
    put(homes, spot, line.body, 0)
  } else if (before !== undefined) put(homes, spot, before.within, before.within.indexOf(before.spot))
  else put(homes, spot, spots, spots.length)
}

function put(homes: Map<string, Home>, spot: Spot, within: Spot[], at: number): void {
  within.splice(at, 0, spot)
  homes.set(spot.id, { spot, within })
}

function homesOf(spots: Spot[]): Map<string, Home> {
  const homes = new Map<string, Home>()
  const visit = (within: Spot[]) => {
    for (const spot of within) {
      homes.set(spot.id, { spot, within })
      for (const { body } of spot.below) visit(body)
    }
  }
  visit(spots)
  return homes
}

/** Every exception path has a line, and every way where there is more than one to tell; a branch begins where its way leads. */
function settleBranches(graph: Graph, within: Spot[]): void {
  for (let at = 0; at < within.length; at += 1) {
    const spot = within[at]
    if (spot === undefined) continue
    const loose: Spot[] = []
    for (const way of spot.below) {
      if (way.body.length === 0 || way.body[0]?.id === graph.edge(way.edgeId)?.target) continue
      loose.push(...way.body)
      way.body = []
    }
    within.splice(at + 1, 0, ...loose)
    completeWays(graph, spot)
    for (const { body } of spot.below) settleBranches(graph, body)
  }
}

function completeWays(graph: Graph, spot: Spot): void {
  const ways = graph.sequence(spot.id)
  const listed = needsLines(graph, ways) || spot.below.some((way) => way.body.length > 0 && isWay(graph, way))
  const wanted = [...graph.exceptions(spot.id), ...(listed ? ways : [])]
  const known = new Set(spot.below.map((way) => way.edgeId))
  const kept = spot.below.filter((way) => wanted.some((edge) => edge.id === way.edgeId))
  const missing = wanted.filter((edge) => !known.has(edge.id))
  spot.below = [...kept, ...missing.map((edge) => ({ edgeId: edge.id, body: [], ownEnd: false }))]
}

function isWay(graph: Graph, { edgeId }: WaySpot): boolean {
  return graph.edge(edgeId)?.kind === 'sequence'
}
