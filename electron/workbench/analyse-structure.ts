import type { Assessment } from '#shared/model/assessment.ts'
import type { Fragments } from '#shared/model/analysis/fragments.ts'
import type { Guideline, Metric } from '#shared/model/analysis/metrics.ts'
import type { FirmnessLevel } from '#shared/model/analysis/stability.ts'
import type { Timing } from '#shared/model/analysis/timing.ts'
import type { Split } from '#shared/model/analysis/split.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { SplitRules } from '#shared/model/rubric.ts'
import { findFragments } from '../scoring/fragments/find-fragments.ts'
import { takeApart } from '../scoring/fragments/take-apart.ts'
import { allMetrics } from '../scoring/metrics/all-metrics.ts'
import { guidelines } from '../scoring/metrics/guidelines.ts'
import { structureOf } from '../scoring/metrics/structure.ts'
import { minutesByStep } from '../scoring/minutes-by-step.ts'
import { splitWorkflow } from '../scoring/split/split-workflow.ts'

/** What the drawing says by its shape (method §4, §5), beside the assessment and never blended into it. */
export interface StructureAnalysis {
  readonly metrics: readonly Metric[]
  readonly guidelines: readonly Guideline[]
  readonly fragments: Fragments
  readonly split: Split
  /** At the rubric's price; only where `split` is at another. */
  readonly usualSplit?: Split
}

/** The assessment, and how sure it is. */
export interface Judged extends Pick<Assessment, 'counts' | 'verdict' | 'status'> {
  readonly level: FirmnessLevel
}

/** `lambda`: another price of a hand-over than the rubric's, in points. Handoffs and minutes of a case are those of its times. */
export function analyseStructure(
  document: WorkflowDocument,
  { counts, verdict, status, level }: Judged,
  timing: Pick<Timing, 'handoffs' | 'steps'>,
  rules: SplitRules,
  lambda = rules.handOver,
): StructureAnalysis {
  const structure = structureOf(document)
  const apart = takeApart(structure.index)
  const minutes = minutesByStep(timing.steps)
  const splitAt = (price: number) =>
    splitWorkflow(apart, {
      rules,
      lambda: price,
      minutes,
      rank: structure.rank,
      whole: { verdict, status, level },
    })
  return {
    metrics: allMetrics(structure, counts.handoffs, timing.handoffs),
    guidelines: guidelines(document),
    fragments: findFragments(apart),
    split: splitAt(lambda),
    ...(lambda !== rules.handOver && { usualSplit: splitAt(rules.handOver) }),
  }
}
