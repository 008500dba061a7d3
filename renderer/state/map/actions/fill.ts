import { withNewIds } from '#shared/clip/new-ids.ts'
import { newId } from '#shared/lib/id.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { setDocument } from '#shared/model/edits/set-document.ts'
import { renameEntries } from '#shared/model/rename-entries.ts'
import { usedCatalogue } from '#shared/model/used-entries.ts'
import { adoptEntries } from '../../catalogue-actions.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'

interface Drawing {
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
}

/** Puts a drawing from elsewhere on a map that is still empty; its departments and systems join the catalogue by name. */
export async function fillMap(map: OpenMap, { document, catalogue }: Drawing): Promise<Result<null>> {
  const adopted = await adoptEntries(usedCatalogue(document, catalogue))
  if (!adopted.ok) return adopted
  if (!isBlank(selectDocument(map.store.getState())))
    return failure('refused', 'Something was drawn on the map meanwhile, so the template was not put on it.')
  const { departments, systems } = adopted.value
  const named = renameEntries({ ...document, parked: [] }, new Map(departments), new Map(systems))
  const next = withNewIds(named, newId)
  map.edit('Start from a template', (current) => setDocument(current, { next }))
  requestAnimationFrame(() => canvasPort()?.fit())
  return success(null)
}

export function isBlank({ nodes, notes }: WorkflowDocument): boolean {
  return nodes.length + notes.length === 0
}
