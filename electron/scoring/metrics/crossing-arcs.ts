import { arcsIn, arcsOut } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { countUp, intAt } from '#shared/lib/ints.ts'

/**
 * Positions of the arcs by which a step or event receives the work from another department, gateways walked through.
 * Linear: of those that may have sent the work through a gateway two different ones are enough to know.
 */
export function crossingArcs(index: ArcIndex): number[] {
  const senders = sendersThroughGateways(index)
  return countUp(index.edges.length).filter((arc) => {
    const receiver = departmentOf(index, intAt(index.to, arc))
    if (receiver === null) return false
    return sendersAt(index, intAt(index.from, arc), senders).some((sender) => sender !== receiver)
  })
}

type Senders = readonly (readonly string[])[]

const enough = 2

/** By gateway: up to two departments whose work comes through it. */
function sendersThroughGateways(index: ArcIndex): Senders {
  const found = index.nodes.map((): string[] => [])
  const open = index.nodes.flatMap((_, at) => (isGateway(index, at) ? [at] : []))
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const own = found[at] ?? []
    const before = own.length
    for (const arc of arcsIn(index, at)) {
      for (const sender of sendersAt(index, intAt(index.from, arc), found)) {
        if (own.length < enough && !own.includes(sender)) own.push(sender)
      }
    }
    if (own.length === before) continue
    for (const arc of arcsOut(index, at)) {
      const next = intAt(index.to, arc)
      if (isGateway(index, next)) open.push(next)
    }
  }
  return found
}

function sendersAt(index: ArcIndex, at: number, senders: Senders): readonly string[] {
  if (isGateway(index, at)) return senders[at] ?? []
  const department = departmentOf(index, at)
  return department === null ? [] : [department]
}

function isGateway(index: ArcIndex, at: number): boolean {
  const kind = index.nodes[at]?.kind
  return kind === 'decision' || kind === 'parallel'
}

/** Of a step or event; who a gateway belongs to does not matter. */
function departmentOf(index: ArcIndex, at: number): string | null {
  return isGateway(index, at) ? null : (index.nodes[at]?.departmentId ?? null)
}
