import type { Assessment } from '#shared/model/assessment.ts'
import type { Fragments } from '#shared/model/analysis/fragments.ts'
import type { Guideline, Metric } from '#shared/model/analysis/metrics.ts'
import { DEFAULT_LAMBDA } from '#shared/model/analysis/split.ts'
import type { Split } from '#shared/model/analysis/split.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { findFragments } from '../scoring/fragments/find-fragments.ts'
import { takeApart } from '../scoring/fragments/take-apart.ts'
import { allMetrics } from '../scoring/metrics/all-metrics.ts'
import { guidelines } from '../scoring/metrics/guidelines.ts'
import { structureOf } from '../scoring/metrics/structure.ts'
import { splitWorkflow } from '../scoring/split/split-workflow.ts'
import { expectedVisits } from '../timing/expected-visits.ts'
import type { ExpectedVisits } from '../timing/expected-visits.ts'
import { handlingOf } from '../timing/step-values.ts'

/** What the drawing says by its shape (method §4, §5), beside the assessment and never blended into it. */
export interface StructureAnalysis {
  readonly metrics: readonly Metric[]
  readonly guidelines: readonly Guideline[]
  readonly fragments: Fragments
  readonly split: Split
}

/** `lambda`: the price of a hand-over in the split, in points. */
export function analyseStructure(
  document: WorkflowDocument,
  { counts }: Pick<Assessment, 'counts'>,
  { visits }: ExpectedVisits = expectedVisits(document),
  lambda = DEFAULT_LAMBDA,
): StructureAnalysis {
  const structure = structureOf(document)
  const apart = takeApart(structure.index)
  return {
    metrics: allMetrics(structure, counts.handoffs, visits),
    guidelines: guidelines(document),
    fragments: findFragments(apart),
    split: splitWorkflow(apart, lambda, minutesAtSteps(document, visits)),
  }
}

/** Expected minutes of work a case at each step: visits × likely minutes (method §6). */
function minutesAtSteps({ nodes }: WorkflowDocument, visits: ReadonlyMap<string, number>) {
  const minutes = new Map<string, number>()
  for (const node of nodes) {
    if (node.kind === 'step') minutes.set(node.id, (visits.get(node.id) ?? 0) * handlingOf(node).likely)
  }
  return minutes
}
