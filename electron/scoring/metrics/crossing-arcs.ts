import { arcsIn, arcsOut } from '#shared/flow/arc-index.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { countUp, intAt } from '#shared/lib/ints.ts'

/**
 * Positions of the arcs on which the work comes from one department into another, gateways walked through: the arc into the
 * step or event that receives it, or, where a gateway before that lies in the receiver's lane already, the arc into that
 * gateway. Linear: of those that may have sent the work through a gateway two different ones are enough to know.
 */
export function crossingArcs(index: ArcIndex): number[] {
  const senders = sendersThroughGateways(index)
  const crossing = new Set<number>()
  const entered = new Set<number>()
  const receive = (arc: number, receiver: string) => {
    const from = intAt(index.from, arc)
    if (!sendersAt(index, from, senders).some((sender) => sender !== receiver)) return
    if (isGateway(index, from) && index.nodes[from]?.departmentId === receiver) entered.add(from)
    else crossing.add(arc)
  }
  for (const arc of countUp(index.edges.length)) {
    const receiver = departmentOf(index, intAt(index.to, arc))
    if (receiver !== null) receive(arc, receiver)
  }
  // A set goes on to what is added while it is walked.
  for (const gateway of entered)
    for (const arc of arcsIn(index, gateway)) receive(arc, index.nodes[gateway]?.departmentId ?? '')
  return [...crossing].sort((one, other) => one - other)
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

/** Of a step or event, which alone give and receive work. */
function departmentOf(index: ArcIndex, at: number): string | null {
  return isGateway(index, at) ? null : (index.nodes[at]?.departmentId ?? null)
}
