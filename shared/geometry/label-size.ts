import type { FlowNode, Size } from '../model/document.ts'
import { mapStyle } from './style.ts'
import { textWidth } from './text.ts'
import { wrapText } from './wrap-text.ts'

const { label } = mapStyle

export function labelWeight(node: FlowNode): 400 | 600 {
  return node.kind === 'decision' || node.kind === 'parallel' ? label.gatewayWeight : label.weight
}

/** The wrapped name beside an event or gateway; no lines for a step or an empty name. */
export function labelLines(node: FlowNode): readonly string[] {
  if (node.kind === 'step' || node.name.trim() === '') return []
  return wrapText(node.name, label.maxWidth, label.fontSize, labelWeight(node), label.maxLines)
}

export function labelSize(node: FlowNode): Size {
  const lines = labelLines(node)
  const widths = lines.map((line) => textWidth(line, label.fontSize, labelWeight(node)))
  return { width: Math.ceil(Math.max(0, ...widths)), height: lines.length * label.lineHeight }
}
