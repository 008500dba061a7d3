import type { FlowNode, NodeKind, NodeOf, Point, Size } from './document.ts'

/** Drawn size of a new node; a step keeps its width and grows in height with its name (see geometry). */
export const defaultSize: Readonly<Record<NodeKind, Size>> = {
  start: { width: 32, height: 32 },
  end: { width: 32, height: 32 },
  event: { width: 32, height: 32 },
  step: { width: 144, height: 64 },
  decision: { width: 44, height: 44 },
  parallel: { width: 44, height: 44 },
}

interface NewNode {
  readonly id: string
  readonly name?: string
  readonly departmentId?: string | null
  readonly position?: Point
}

/** A node of the kind with every field at its resting value. */
export function createNode<K extends NodeKind>(kind: K, given: NewNode): NodeOf<K> {
  const base = {
    id: given.id,
    name: given.name ?? '',
    departmentId: given.departmentId ?? null,
    position: given.position ?? { x: 0, y: 0 },
    size: { ...defaultSize[kind] },
  }
  return complete(kind, base) as NodeOf<K>
}

function complete(
  kind: NodeKind,
  base: Pick<FlowNode, 'id' | 'name' | 'departmentId' | 'position' | 'size'>,
): FlowNode {
  switch (kind) {
    case 'start':
    case 'end':
    case 'event':
      return { kind, ...base, trigger: 'none' }
    case 'step':
      return { kind, ...base, systemIds: [], characteristics: {} }
    case 'decision':
      return { kind, ...base, choice: 'exclusive' }
    case 'parallel':
      return { kind, ...base }
  }
}
