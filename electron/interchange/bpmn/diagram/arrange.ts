import type { FlowNode, Point } from '#shared/model/document.ts'
import { spacing } from '#shared/geometry/style.ts'
import type { Places } from './places.ts'

/** A step's and the file's size for it differ: where they would collide, everything moves apart alike. */
export interface Scale {
  readonly x: number
  readonly y: number
}

/** Which node each boundary event (by id) sits on. */
export type Hosts = ReadonlyMap<string, string>

/**
 * The nodes around the file's centres, spread by the scale. A boundary event sits on its host's border in
 * BPMN, but is a node of its own here: it moves out to the nearer of the host's upper and lower side.
 */
export function arrange(nodes: readonly FlowNode[], places: Places, scale: Scale, hosts: Hosts): FlowNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const centreOf = (id: string): Point => {
    const { x, y } = places.centres.get(id) ?? { x: 0, y: 0 }
    return { x: Math.round(x * scale.x), y: Math.round(y * scale.y) }
  }
  return nodes.map((node) => {
    const host = byId.get(hosts.get(node.id) ?? '')
    const centre =
      host === undefined ? centreOf(node.id) : beside(node, centreOf(node.id), host, centreOf(host.id))
    const { width, height } = node.size
    return { ...node, position: { x: centre.x - width / 2, y: centre.y - height / 2 } }
  })
}

function beside(event: FlowNode, centre: Point, host: FlowNode, hostCentre: Point): Point {
  const distance = host.size.height / 2 + spacing.lane + event.size.height / 2
  // One at the side would stand in the way of the flow in or out; it goes below.
  const side = centre.y < hostCentre.y - host.size.height / 4 ? -1 : 1
  return { x: centre.x, y: hostCentre.y + side * distance }
}
