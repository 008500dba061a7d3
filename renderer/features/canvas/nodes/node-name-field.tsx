import type { CSSProperties } from 'react'
import { mapStyle } from '#shared/geometry/style.ts'
import type { NodeBox } from '#shared/geometry/types.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { renameNode } from '#shared/model/edits/rename-node.ts'
import { canvasPort } from '../../../state/map/canvas-port.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { kindTitle } from '../../../state/map/node-words.ts'
import { NameField } from './name-field.tsx'

/** The field lies where the name stands, so that nothing jumps. */
export function NodeNameField({ node, box }: { readonly node: FlowNode; readonly box: NodeBox }) {
  const map = useMap()
  const leave = () => {
    map.rename(null)
    canvasPort()?.focus(node.id)
  }
  return (
    <NameField
      value={node.name}
      label={`Name of the ${kindTitle(node.kind).toLowerCase()}`}
      style={node.kind === 'step' ? insideStyle(box) : besideStyle(box)}
      onCancel={leave}
      onDone={(name) => {
        map.edit(`Name ${name}`, (document) => renameNode(document, { nodeId: node.id, name }), {
          joins: `add:${node.id}`,
        })
        leave()
      }}
    />
  )
}

function insideStyle(box: NodeBox): CSSProperties {
  return {
    left: box.textOrigin.x,
    top: box.textOrigin.y,
    width: box.box.width - 2 * box.textOrigin.x,
    minHeight: box.lineHeight,
    fontSize: box.fontSize,
    lineHeight: `${box.lineHeight}px`,
    fontWeight: mapStyle.step.weight,
  }
}

function besideStyle({ box, label }: NodeBox): CSSProperties {
  const { maxWidth, lineHeight, fontSize, gap } = mapStyle.label
  return {
    left: box.width / 2 - maxWidth / 2,
    top: label?.box.y ?? box.height + gap,
    width: maxWidth,
    minHeight: lineHeight,
    fontSize,
    lineHeight: `${lineHeight}px`,
    textAlign: 'center',
  }
}
