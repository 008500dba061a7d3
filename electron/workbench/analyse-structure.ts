import type { Assessment } from '#shared/model/assessment.ts'
import type { Fragments } from '#shared/model/analysis/fragments.ts'
import type { Guideline, Metric } from '#shared/model/analysis/metrics.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { findFragments } from '../scoring/fragments/find-fragments.ts'
import { takeApart } from '../scoring/fragments/take-apart.ts'
import { allMetrics } from '../scoring/metrics/all-metrics.ts'
import { guidelines } from '../scoring/metrics/guidelines.ts'
import { structureOf } from '../scoring/metrics/structure.ts'
import { expectedVisits } from '../timing/expected-visits.ts'
import type { ExpectedVisits } from '../timing/expected-visits.ts'

/** What the drawing says by its shape alone (method §4), beside the assessment and never blended into it. */
export interface StructureAnalysis {
  readonly metrics: readonly Metric[]
  readonly guidelines: readonly Guideline[]
  readonly fragments: Fragments
}

export function analyseStructure(
  document: WorkflowDocument,
  { counts }: Pick<Assessment, 'counts'>,
  { visits }: ExpectedVisits = expectedVisits(document),
): StructureAnalysis {
  const structure = structureOf(document)
  return {
    metrics: allMetrics(structure, counts.handoffs, visits),
    guidelines: guidelines(document),
    fragments: findFragments(takeApart(structure.index)),
  }
}
