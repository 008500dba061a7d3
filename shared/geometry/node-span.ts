import type { FlowNode } from '../model/document.ts'
import { labelSize } from './label-size.ts'
import { mapStyle } from './style.ts'

/** From top to bottom of a node, with its name where it usually stands: over a gateway, under an event. */
export function nodeSpan(node: FlowNode): { readonly top: number; readonly bottom: number } {
  const [top, bottom] = [node.position.y, node.position.y + node.size.height]
  const { height } = labelSize(node)
  if (height === 0) return { top, bottom }
  const room = height + mapStyle.label.gap
  const over = node.kind === 'decision' || node.kind === 'parallel'
  return over ? { top: top - room, bottom } : { top, bottom: bottom + room }
}
