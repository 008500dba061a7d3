import { nameOf, type Catalogue } from '../model/catalogue.ts'
import type { FlowNode, StepNode } from '../model/document.ts'
import { rateText } from './edge-text.ts'
import { mapStyle } from './style.ts'
import { placeChips } from './system-chips.ts'
import { textWidth } from './text.ts'
import type { Box, Chip, NodeBox, TextBox } from './types.ts'
import { wrapWithin, type Wrapped } from './wrap-text.ts'

const { step, chip, label } = mapStyle

/** Documents are never changed in place, so what was computed of a node holds as long as the node. */
const known = new WeakMap<FlowNode, { readonly catalogue: Catalogue; readonly drawn: NodeBox }>()

/** The node as drawn, without the name beside it (that needs the whole map, see place-names). */
export function nodeBox(node: FlowNode, catalogue: Catalogue): NodeBox {
  const earlier = known.get(node)
  if (earlier?.catalogue === catalogue) return earlier.drawn
  const same = earlier !== undefined && namesSystemsAlike(node, earlier.catalogue, catalogue)
  const drawn = same ? earlier.drawn : drawBox(node, catalogue)
  known.set(node, { catalogue, drawn })
  return drawn
}

/** Whether a node's systems have the same names in both; a catalogue changes more often than they do. */
export function namesSystemsAlike(node: FlowNode, one: Catalogue, other: Catalogue): boolean {
  if (node.kind !== 'step' || one.systems === other.systems) return true
  return node.systemIds.every((id) => nameOf(one.systems, id) === nameOf(other.systems, id))
}

function drawBox(node: FlowNode, catalogue: Catalogue): NodeBox {
  const box = { ...node.position, ...node.size }
  const entry = entryText(node, box)
  const base = { id: node.id, kind: node.kind, box, ...(entry === undefined ? {} : { entry }) }
  if (node.kind === 'step') return { ...base, ...insideStep(node, box, catalogue) }
  return { ...base, lines: [], fontSize: 0, lineHeight: 0, textOrigin: { x: 0, y: 0 }, chips: [] }
}

interface StepInside extends Pick<NodeBox, 'lines' | 'fontSize' | 'lineHeight' | 'textOrigin' | 'chips'> {
  readonly caption?: TextBox
}

function insideStep(node: StepNode, box: Box, catalogue: Catalogue): StepInside {
  const roomy = box.height >= step.minHeight && box.width >= step.minWidth
  const paddingX = roomy ? step.paddingX : Math.max(3, Math.min(8, box.width / 14))
  const paddingY = roomy ? step.paddingY : Math.max(2, Math.min(6, box.height / 14))
  const foot = chip.height + (roomy ? chip.rowGap : 2)
  const withFoot = fitName(node.name, box.width - 2 * paddingX, box.height - 2 * paddingY - foot)
  const showFoot = !withFoot.cut || node.systemIds.length > 0
  const name = showFoot ? withFoot : fitName(node.name, box.width - 2 * paddingX, box.height - 2 * paddingY)
  const common = {
    lines: name.lines,
    fontSize: name.fontSize,
    lineHeight: name.lineHeight,
    textOrigin: { x: paddingX, y: paddingY },
  }
  const chipY = box.height - paddingY - chip.height
  if (!showFoot || chipY < paddingY) return { ...common, chips: [] }
  const chips: Chip[] = placeChips(node, catalogue, paddingX, chipY, box.width - 2 * paddingX)
  return chips.length > 0
    ? { ...common, chips }
    : { ...common, chips, caption: captionAt(node, paddingX, chipY) }
}

/** Who does a step that uses no system: a machine where that was answered, else people. */
function captionAt({ characteristics }: StepNode, x: number, y: number): TextBox {
  const words = characteristics.automated === true ? mapStyle.byMachine : mapStyle.byHand
  const width = Math.ceil(textWidth(words, chip.fontSize, chip.weight))
  return { lines: [words], box: { x, y, width, height: chip.height }, align: 'start' }
}

interface Fitted extends Wrapped {
  readonly fontSize: number
  readonly lineHeight: number
}

/** The name in the usual size; in a box too small for it in a smaller one, before any word is lost. */
function fitName(name: string, width: number, height: number): Fitted {
  for (let fontSize: number = step.fontSize; ; fontSize--) {
    const lineHeight = Math.round(fontSize * (step.lineHeight / step.fontSize))
    const maxLines = Math.max(1, Math.floor((height + 2) / lineHeight))
    const wrapped = wrapWithin(name, { width, fontSize, weight: step.weight, maxLines })
    if (!wrapped.cut || fontSize <= step.smallestFont) return { ...wrapped, fontSize, lineHeight }
  }
}

/** Above a node where an exception path begins that may start at any time. */
function entryText(node: FlowNode, box: Box): TextBox | undefined {
  const entry = node.exceptionEntry
  if (entry === undefined) return undefined
  // “none” is the format's word for an event of no kind, which says nothing to a reader.
  const kind = entry.event === 'none' ? '' : entry.event
  const what = [entry.name.trim() || kind, entry.rate === undefined ? '' : rateText(entry.rate)]
    .filter(Boolean)
    .join(' ')
  const text = what === '' ? 'may begin at any time' : `any time: ${what}`
  const { lines } = wrapWithin(text, { width: 180, fontSize: 11, weight: 400, maxLines: 2 })
  const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line, 11, 400))))
  const height = lines.length * 14
  return {
    lines,
    box: { x: (box.width - width) / 2, y: -height - label.gap, width, height },
    align: 'middle',
  }
}
