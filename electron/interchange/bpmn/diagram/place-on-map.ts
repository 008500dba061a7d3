import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { layoutDocument } from '#shared/layout/layout-document.ts'
import type { Departments } from '../mapping/departments.ts'
import type { Ids } from '../mapping/ids.ts'
import type { BpmnElement, BpmnFile } from '../reading/bpmn-element.ts'

interface Placing {
  readonly file: BpmnFile
  readonly elements: ReadonlyMap<string, BpmnElement>
  readonly departments: Departments
  readonly systems: readonly CatalogueEntry[]
  readonly ids: Ids
}

export function placeOnMap(
  document: WorkflowDocument,
  _placing: Placing,
): { document: WorkflowDocument; layout: 'from-file' | 'computed' } {
  return { document: layoutDocument(document), layout: 'computed' }
}
