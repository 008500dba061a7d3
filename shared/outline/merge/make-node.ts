import { sizeFor } from '../../geometry/node-size.ts'
import { createNode } from '../../model/create-node.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { FlowNode } from '../../model/document.ts'
import type { Names } from '../graph/names.ts'
import type { SketchNode } from '../sketch/sketch.ts'

interface Known {
  readonly names: Names
  readonly catalogue: Catalogue
  readonly buried: ReadonlyMap<string, FlowNode>
}

/** The node a line says, as large as it needs to be. While its department is not in the catalogue it takes its neighbour's. */
export function makeNode(
  said: SketchNode,
  { names, catalogue, buried }: Known,
  neighbour: string | null,
): FlowNode {
  const departmentId =
    said.department === null ? null : (names.departments.idOf(said.department) ?? neighbour)
  const old = buried.get(said.id)
  const base = { id: said.id, name: said.name, departmentId }
  const made = old?.kind === said.kind ? { ...old, ...base } : createNode(said.kind, base)
  const node = dress(made, said, names)
  return { ...node, size: sizeFor(node, catalogue) }
}

function dress(node: FlowNode, { trigger, choice, systems }: SketchNode, names: Names): FlowNode {
  switch (node.kind) {
    case 'start':
    case 'event':
    case 'end':
      return { ...node, trigger }
    case 'decision':
      return { ...node, choice }
    case 'step':
      return { ...node, systemIds: systemIds(systems, names) }
    case 'parallel':
      return node
  }
}

/** Those of the systems that the catalogue holds. */
export function systemIds(systems: readonly string[], names: Names): string[] {
  return [...new Set(systems.flatMap((name) => names.systems.idOf(name) ?? []))]
}
