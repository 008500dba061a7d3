import { produce } from 'immer'
import type { FlowNode, WorkflowDocument } from '../../document.ts'
import { bandOf } from '../bands.ts'
import { makeRoom } from '../make-room.ts'
import { nearestFreeY } from '../place.ts'
import { settle } from '../settle.ts'

/** Least distance between nodes that an arrangement leaves. */
const LEAST = 12

/**
 * Keeps arranged nodes off each other and off all others: one that is in the way of those before it goes up or
 * down in its band, which grows where it must.
 */
export function keepApartDown(document: WorkflowDocument, ids: readonly string[]): WorkflowDocument {
  const waiting = new Set(ids)
  let apart = document
  for (const id of ids) {
    waiting.delete(id)
    apart = stepAside(apart, id, waiting)
  }
  return settle(apart)
}

function stepAside(document: WorkflowDocument, id: string, waiting: ReadonlySet<string>): WorkflowDocument {
  const node = document.nodes.find((candidate) => candidate.id === id)
  const there = document.nodes.filter((other) => !waiting.has(other.id))
  if (node === undefined || !there.some((other) => tooClose(node, other))) return document
  const { departmentId, size, position } = node
  const y = nearestFreeY({ ...document, nodes: there }, { id, departmentId, size, ...position })
  const top = bandOf(document, departmentId)?.top ?? 0
  return produce(makeRoom(document, { departmentId, needed: y + size.height - top }), (draft) => {
    const moved = draft.nodes.find((candidate) => candidate.id === id)
    if (moved !== undefined) moved.position.y = y
  })
}

/** The same by moving on to the right; `gap` is kept among the arranged nodes themselves. */
export function keepApartAcross(
  document: WorkflowDocument,
  ids: readonly string[],
  gap: number,
): WorkflowDocument {
  const moving = new Set(ids)
  const done: FlowNode[] = document.nodes.filter(({ id }) => !moving.has(id))
  const xs = new Map<string, number>()
  for (const node of inOrder(document, moving)) {
    const x = freeX(node, done, moving, gap)
    xs.set(node.id, x)
    done.push({ ...node, position: { ...node.position, x } })
  }
  return produce(document, (draft) => {
    for (const node of draft.nodes) node.position.x = xs.get(node.id) ?? node.position.x
  })
}

function inOrder({ nodes }: WorkflowDocument, ids: ReadonlySet<string>): FlowNode[] {
  return nodes.filter(({ id }) => ids.has(id)).toSorted((one, other) => one.position.x - other.position.x)
}

function freeX(node: FlowNode, done: readonly FlowNode[], moving: ReadonlySet<string>, gap: number): number {
  let { x } = node.position
  for (;;) {
    const at = { ...node, position: { ...node.position, x } }
    const least = (other: FlowNode) => (moving.has(other.id) ? gap : LEAST)
    const next = done
      .filter((other) => tooClose(at, other, least(other)))
      .map((other) => other.position.x + other.size.width + least(other))
    if (next.length === 0) return x
    x = Math.max(...next)
  }
}

/** Whether two nodes of one band lie on each other or nearly so; `across` is the least distance beside each other. */
function tooClose(one: FlowNode, other: FlowNode, across = LEAST): boolean {
  return (
    one.id !== other.id &&
    one.departmentId === other.departmentId &&
    near(one.position.x, one.size.width, other.position.x, other.size.width, across) &&
    near(one.position.y, one.size.height, other.position.y, other.size.height, LEAST)
  )
}

function near(start: number, size: number, otherStart: number, otherSize: number, gap: number): boolean {
  return start < otherStart + otherSize + gap && otherStart < start + size + gap
}
