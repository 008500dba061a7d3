import type { DiagramShape } from './bpmn-element.ts'

type Attributes = Readonly<Record<string, string>> | false

interface ShapeReader {
  open(name: string, attributes: Attributes): void
  finish(): ReadonlyMap<string, DiagramShape>
}

/** Collects where the diagram draws each element; of several places the first is taken. */
export function createShapeReader(): ShapeReader {
  const shapes = new Map<string, DiagramShape>()
  let plane = 0
  let current: { element: string; vertical: boolean } | undefined

  return {
    open(name, attributes) {
      if (attributes === false) return
      if (name.endsWith(':BPMNPlane')) plane++
      else if (name.endsWith(':BPMNShape')) current = startOf(attributes)
      else if (name.endsWith(':Bounds') && current !== undefined) {
        const { element, vertical } = current
        if (!shapes.has(element)) shapes.set(element, { element, plane, vertical, ...boundsOf(attributes) })
        current = undefined
      }
    },
    finish: () => shapes,
  }
}

function startOf(attributes: Readonly<Record<string, string>>) {
  const reference = (attributes['bpmnElement'] ?? '').trim()
  return {
    // A qualified name; the prefix says nothing more, because the diagram draws this file only.
    element: reference.slice(reference.indexOf(':') + 1),
    vertical: attributes['isHorizontal'] === 'false',
  }
}

function boundsOf(attributes: Readonly<Record<string, string>>) {
  const read = (key: string) => Number.parseFloat(attributes[key] ?? '')
  return { x: read('x'), y: read('y'), width: read('width'), height: read('height') }
}
