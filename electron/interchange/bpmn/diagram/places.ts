import type { Point } from '#shared/model/document.ts'
import type { BpmnElement, BpmnFile, DiagramShape } from '../reading/bpmn-element.ts'

/** Farther out lies nothing that anybody drew. */
const farthest = 1e6
/** A node drawn farther than this outside the lane that lists it says that the two do not belong together. */
const tolerance = 60

/** Where each drawn node (by id) had its centre in the file's diagram, and each lane its top and bottom. */
export interface Places {
  readonly centres: ReadonlyMap<string, Point>
  readonly bands: ReadonlyMap<string, { readonly top: number; readonly bottom: number }>
}

interface Drawn {
  readonly file: BpmnFile
  /** The element behind each node, by the node's id. */
  readonly elements: ReadonlyMap<string, BpmnElement>
  /** The lane or participant behind each department, by the department's id. */
  readonly departments: ReadonlyMap<string, BpmnElement>
  departmentOf(nodeId: string): string | null
}

/**
 * The places the file gives, or undefined where they cannot be kept: a node without a shape (or with a
 * nonsensical one), content on another plane than the rest, vertical pools, nodes drawn outside their lane.
 */
export function placesIn(drawn: Drawn): Places | undefined {
  const centres = new Map<string, Point>()
  const bands = new Map<string, { top: number; bottom: number }>()
  const planes = new Set<number>()
  for (const [id, element] of drawn.departments) {
    const shape = drawn.file.shapes.get(element.id)
    if (shape?.vertical === true) return undefined
    if (shape !== undefined && isSound(shape)) bands.set(id, { top: shape.y, bottom: shape.y + shape.height })
  }
  for (const [id, element] of drawn.elements) {
    const shape = drawn.file.shapes.get(element.id)
    if (shape === undefined || !isSound(shape)) return undefined
    planes.add(shape.plane)
    const centre = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }
    const band = bands.get(drawn.departmentOf(id) ?? '')
    if (band !== undefined && (centre.y < band.top - tolerance || centre.y > band.bottom + tolerance))
      return undefined
    centres.set(id, centre)
  }
  return planes.size === 1 ? { centres, bands } : undefined
}

export function isSound({ x, y, width, height }: DiagramShape): boolean {
  const near = [x, y, width, height].every((value) => Number.isFinite(value) && Math.abs(value) < farthest)
  return near && width > 0 && height > 0
}

/** Rows that were meant to be straight: centres that differ by a few units get one height. */
export function straightened(centres: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const ordered = [...centres].sort(([, a], [, b]) => a.y - b.y)
  const result = new Map<string, Point>()
  let rowStart = Number.NEGATIVE_INFINITY
  for (const [id, { x, y }] of ordered) {
    if (y - rowStart > 6) rowStart = y
    result.set(id, { x, y: rowStart })
  }
  return result
}
