import type { Answers } from '#shared/model/answers.ts'
import type { ExceptionRate, StructureCounts } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { Graph } from './graph.ts'
import type { VisitsOf } from './step-shares.ts'

/** Everything a dimension, lens or guard may look at; worked out once per assessment. */
export interface Context {
  readonly document: WorkflowDocument
  readonly graph: Graph
  readonly counts: StructureCounts
  readonly answers: Answers
  readonly catalogue: Catalogue
  readonly rubric: Rubric
  readonly rate: ExceptionRate
  readonly visitsOf: VisitsOf
}
