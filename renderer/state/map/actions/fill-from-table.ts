import { count } from '#shared/lib/words.ts'
import { namesFor } from '#shared/outline/graph/names.ts'
import { fillSteps } from '#shared/outline/paste/fill-steps.ts'
import type { Filling } from '#shared/outline/paste/fill-steps.ts'
import { entryNow } from '../../catalogue-now.ts'
import { engagementStore, selectCatalogue } from '../../engagement-store.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import type { Import } from './import-steps.ts'

/** Fills in what a table says about steps that are on the map, as one edit. */
export function fillFromTable(
  map: OpenMap,
  { rows }: Filling,
  { newDepartments, newSystems }: Pick<Import, 'newDepartments' | 'newSystems'>,
): void {
  for (const name of newDepartments) entryNow('department', name)
  for (const name of newSystems) entryNow('system', name)
  const catalogue = selectCatalogue(engagementStore.getState())
  const nodeIds = rows.map(({ nodeId }) => nodeId)
  map.edit(
    `Fill in ${count(rows.length, 'step')} from a table`,
    (document) => fillSteps(document, rows, namesFor(document, catalogue)),
    { select: { nodeIds } },
  )
  requestAnimationFrame(() => canvasPort()?.fit(nodeIds))
}
