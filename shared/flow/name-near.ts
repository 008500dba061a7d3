import { intAt } from '../lib/ints.ts'
import type { FlowNode } from '../model/document.ts'
import { nodeNames } from '../model/node-words.ts'
import { arcsIn, arcsOut } from './arc-index.ts'
import type { ArcIndex } from './arc-index.ts'

/** Gateways without a name looked through; behind more of them the name says little. */
const mostLooked = 50

/**
 * `“Write draft”`: what a node is called; of a gateway without a name what it leads on to, or on the other side what leads
 * to it, as nobody would know it by anything else.
 */
export function nameNear(index: ArcIndex, at: number, side: 'on' | 'back'): string {
  const [arcsAt, ends] = side === 'on' ? [arcsOut, index.to] : [arcsIn, index.from]
  const seen = new Set([at])
  for (const node of seen) {
    const found = index.nodes[node]
    if (found !== undefined && !isNamelessGateway(found)) return nodeNames([found])
    if (seen.size > mostLooked) break
    for (const arc of arcsAt(index, node))
      if (index.edges[arc]?.kind === 'sequence') seen.add(intAt(ends, arc))
  }
  const node = index.nodes[at]
  return node === undefined ? '' : nodeNames([node])
}

function isNamelessGateway(node: FlowNode): boolean {
  return (node.kind === 'decision' || node.kind === 'parallel') && node.name.trim() === ''
}
