import type { FlowNode, Point } from '#shared/model/document.ts'
import type { Places } from './places.ts'

/** A step's and the file's size for it differ: where they would collide, everything moves apart alike. */
export interface Scale {
  readonly x: number
  readonly y: number
}

/** Which node each boundary event (by id) sits on. */
export type Hosts = ReadonlyMap<string, string>

/** From a host's border to the middle of its boundary events: room for the name of the exception. */
const drop = 56
const pitch = 64

/**
 * The nodes around the file's centres, spread by the scale. A boundary event sits on its host's border in
 * BPMN, but is a node of its own here: it moves out, above or below its host.
 */
export function arrange(nodes: readonly FlowNode[], places: Places, scale: Scale, hosts: Hosts): FlowNode[] {
  const centres = new Map(
    [...places.centres].map(([id, { x, y }]) => [
      id,
      { x: Math.round(x * scale.x), y: Math.round(y * scale.y) },
    ]),
  )
  const moved = besideHosts(nodes, centres, hosts)
  return nodes.map((node) => {
    const { x, y } = moved.get(node.id) ?? centres.get(node.id) ?? { x: 0, y: 0 }
    return { ...node, position: { x: x - node.size.width / 2, y: y - node.size.height / 2 } }
  })
}

/** In a row centred under (or over) the host, in the file's order from left to right. */
function besideHosts(
  nodes: readonly FlowNode[],
  centres: ReadonlyMap<string, Point>,
  hosts: Hosts,
): ReadonlyMap<string, Point> {
  const moved = new Map<string, Point>()
  const guests = Map.groupBy(hosts.keys(), (event) => hosts.get(event))
  for (const host of nodes) {
    const middle = centres.get(host.id)
    if (middle === undefined) continue
    const isAbove = (event: string) => (centres.get(event)?.y ?? 0) < middle.y - host.size.height / 4
    // One at the side would stand in the way of the flow in or out; it goes below.
    for (const [above, row] of Map.groupBy(guests.get(host.id) ?? [], isAbove)) {
      const y = middle.y + (above ? -1 : 1) * (host.size.height / 2 + drop)
      const ordered = row.sort((a, b) => (centres.get(a)?.x ?? 0) - (centres.get(b)?.x ?? 0))
      const left = middle.x - ((ordered.length - 1) * pitch) / 2
      for (const [index, event] of ordered.entries()) moved.set(event, { x: left + index * pitch, y })
    }
  }
  return moved
}
