import type { CellEntry } from '#shared/sheet/cell-entry.ts'
import { fillCells } from '#shared/sheet/fill-cells.ts'
import type { MinutesRule, RefusedCell } from '#shared/sheet/fill-cells.ts'
import type { EditOptions, OpenMap } from '../../state/map/create-map.ts'

/** Writes what is understood of the entries on the map as one undo; the others come back with their reasons. */
export function writeEntries(
  map: OpenMap,
  entries: readonly CellEntry[],
  minutes: MinutesRule,
  { label, ...options }: EditOptions & { readonly label: string },
): readonly RefusedCell[] {
  const held = heldWords(map)
  if (held !== null) return entries.map((entry) => ({ ...entry, reason: held }))
  let refused: readonly RefusedCell[] = []
  map.edit(
    label,
    (document) => {
      const filled = fillCells(document, entries, minutes)
      refused = filled.refused
      return filled.document
    },
    options,
  )
  return refused
}

/** How many steps the entries are about. */
export function stepsAnswered(entries: readonly CellEntry[]): number {
  return new Set(entries.map(({ nodeId }) => nodeId)).size
}

/** Why nothing may be changed now; null when it may. */
function heldWords(map: OpenMap): string | null {
  if (map.readOnly) return 'This is another version of the map, to be looked at only.'
  return map.store.getState().locked
}
