import type { Catalogue } from '../../model/catalogue.ts'
import type { WorkflowDocument } from '../../model/document.ts'
import type { MapGeometry } from '../types.ts'

/** A drawing with its geometry. */
export interface Drawn {
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
  readonly geometry: MapGeometry
}
