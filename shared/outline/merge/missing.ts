import type { CatalogueKind } from '../../model/catalogue.ts'
import type { Names } from '../graph/names.ts'
import type { SketchNode } from '../sketch/sketch.ts'

/** A department or system that a line names and the catalogue does not hold yet. */
export interface Missing {
  readonly kind: CatalogueKind
  readonly name: string
  readonly line: number
}

export function collectMissing(nodes: readonly SketchNode[], names: Names): Missing[] {
  return nodes.flatMap(({ line, written, systems }) => [
    ...(written !== null && written !== '' && names.departments.idOf(written) === null
      ? [{ kind: 'department', name: written, line } as const]
      : []),
    ...systems
      .filter((name) => names.systems.idOf(name) === null)
      .map((name) => ({ kind: 'system', name, line }) as const),
  ])
}
