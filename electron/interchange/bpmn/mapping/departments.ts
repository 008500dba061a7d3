import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { childrenNamed, resolve } from '../reading/bpmn-element.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'
import { cleanName } from '../reading/clean-text.ts'
import { isFlowNode } from '../reading/element-kinds.ts'
import type { Flow } from './flow.ts'
import type { Ids } from './ids.ts'
import type { Ledger } from './ledger.ts'
import { departmentNames } from './department-names.ts'
import type { Scope } from './scopes.ts'

export interface Departments {
  /** In the order in which the file names their pools and lanes. */
  readonly entries: readonly CatalogueEntry[]
  /** The lane or participant behind each entry, in the same order. */
  readonly elements: readonly BpmnElement[]
  /** Id of the department that a flow node belongs to. */
  departmentOf(node: BpmnElement): string | null
  /** Id of the department that stands for a lane, participant or process; a pool with lanes is its first. */
  bandOf(element: BpmnElement): string | undefined
}

/**
 * Departments are the deepest lanes, and participants where a node is in no lane. Lanes around other
 * lanes live on in those; a participant with lanes in its lanes. What holds nothing is still drawn.
 */
export function mapDepartments(
  file: BpmnFile,
  scope: Scope,
  flow: Flow,
  ids: Ids,
  ledger: Ledger,
): Departments {
  const pools = poolsOf(file, scope)
  const poolOf: PoolOf = new Map(
    pools.flatMap((pool) =>
      [pool.participant, pool.process, ...pool.lanes].flatMap((one) =>
        one === null ? [] : [[one, pool] as const],
      ),
    ),
  )
  const laneOf = lanesOfNodes(file, scope)
  const ownerOf = (node: BpmnElement) => owner(node, laneOf, poolOf)
  const owning = new Set(flow.drawn.map(ownerOf))

  const messaged = messageEnds(file, scope)
  const elements = pools.flatMap((pool) => {
    const bands = pool.lanes.filter((lane) => owning.has(lane) || !hasLanes(lane))
    for (const lane of pool.lanes) ledger.map(lane)
    const self = pool.participant
    if (self === null) return bands
    if (isHollow(pool, owning) && !messaged.has(self)) {
      ledger.report(self, 'It has no name, no content and no messages, so there is nothing to draw.')
      return bands
    }
    ledger.map(self)
    return owning.has(self) || bands.length === 0 ? [self, ...bands] : bands
  })

  const known = new Set(elements)
  const names = departmentNames(elements, (element) => poolAround(element, poolOf))
  const bandOf = (element: BpmnElement): string | undefined => {
    const band = known.has(element) ? element : bandsWithin(element, poolOf).find((one) => known.has(one))
    return band === undefined ? undefined : ids.of(band)
  }
  return {
    elements,
    entries: elements.map((element, index) => ({ id: ids.of(element), name: names[index] ?? '' })),
    departmentOf(node) {
      const element = ownerOf(node)
      return element === null ? null : ids.of(element)
    },
    bandOf,
  }
}

/** A participant, its process and that one's lanes; either of the first two may be missing. */
interface Pool {
  readonly participant: BpmnElement | null
  readonly process: BpmnElement | null
  readonly lanes: readonly BpmnElement[]
}

/** Some tools write such a pool for the sheet of paper the others lie on. */
function isHollow({ participant, lanes }: Pool, owning: ReadonlySet<BpmnElement | null>): boolean {
  const named = cleanName(participant?.attributes['name']) !== ''
  return !named && lanes.length === 0 && !owning.has(participant)
}

function messageEnds(file: BpmnFile, scope: Scope): ReadonlySet<BpmnElement | undefined> {
  const flows = [...scope.members].filter(({ name }) => name === 'messageFlow')
  return new Set(
    flows.flatMap(({ attributes }) => [
      resolve(file, attributes['sourceRef']),
      resolve(file, attributes['targetRef']),
    ]),
  )
}

type PoolOf = ReadonlyMap<BpmnElement, Pool>

function poolsOf(file: BpmnFile, scope: Scope): readonly Pool[] {
  const lanes = Map.groupBy(
    [...scope.members].filter(({ name }) => name === 'lane'),
    processAround,
  )
  const pools: Pool[] = []
  const taken = new Set<BpmnElement>()
  for (const participant of scope.members) {
    if (participant.name !== 'participant') continue
    const found = resolve(file, participant.attributes['processRef'])
    const process = found?.name === 'process' && !taken.has(found) ? found : null
    if (process !== null) taken.add(process)
    pools.push({ participant, process, lanes: (process !== null && lanes.get(process)) || [] })
  }
  for (const [process, own] of lanes)
    if (process === null || !taken.has(process)) pools.push({ participant: null, process, lanes: own })
  return pools
}

function processAround(element: BpmnElement): BpmnElement | null {
  let around = element.parent
  while (around !== null && around.name !== 'process') around = around.parent
  return around
}

function hasLanes(lane: BpmnElement): boolean {
  return childrenNamed(lane, 'childLaneSet').some((set) => childrenNamed(set, 'lane').length > 0)
}

/** The deepest lane that lists each node; parents often list what their children list. */
function lanesOfNodes(file: BpmnFile, scope: Scope): ReadonlyMap<BpmnElement, BpmnElement> {
  const deepest = new Map<BpmnElement, { lane: BpmnElement; depth: number }>()
  for (const lane of scope.members) {
    if (lane.name !== 'lane') continue
    const depth = laneDepth(lane)
    for (const reference of childrenNamed(lane, 'flowNodeRef')) {
      const node = resolve(file, reference.text)
      if (node === undefined || depth <= (deepest.get(node)?.depth ?? -1)) continue
      deepest.set(node, { lane, depth })
    }
  }
  return new Map([...deepest].map(([node, { lane }]) => [node, lane]))
}

function laneDepth(lane: BpmnElement): number {
  let depth = 0
  for (let around = lane.parent; around !== null; around = around.parent) if (around.name === 'lane') depth++
  return depth
}

/** The lane of the outermost sub-process around the node decides for everything in it. */
function owner(
  node: BpmnElement,
  laneOf: ReadonlyMap<BpmnElement, BpmnElement>,
  poolOf: PoolOf,
): BpmnElement | null {
  const chain: BpmnElement[] = []
  for (let around: BpmnElement | null = node; around !== null; around = around.parent)
    if (isFlowNode(around)) chain.unshift(around)
  const holder = chain.find((one) => laneOf.has(one))
  if (holder !== undefined) return laneOf.get(holder) ?? null
  const process = processAround(node)
  return process === null ? null : (poolOf.get(process)?.participant ?? null)
}

function poolAround(element: BpmnElement, poolOf: PoolOf): BpmnElement | null {
  const pool = element.name === 'lane' ? poolOf.get(element) : undefined
  return pool?.participant ?? pool?.process ?? null
}

function bandsWithin(element: BpmnElement, poolOf: PoolOf): readonly BpmnElement[] {
  if (element.name !== 'lane') return poolOf.get(element)?.lanes ?? []
  const inner = childrenNamed(element, 'childLaneSet').flatMap((set) => childrenNamed(set, 'lane'))
  return inner.flatMap((lane) => [lane, ...bandsWithin(lane, poolOf)])
}
