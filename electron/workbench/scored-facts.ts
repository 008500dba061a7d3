import type { Analysis, AnalysisView } from '#shared/model/analysis/analysis.ts'
import type { Fragments } from '#shared/model/analysis/fragments.ts'
import type { Metric, MetricKey } from '#shared/model/analysis/metrics.ts'
import type { Simulation } from '#shared/model/analysis/timing.ts'
import type { Stability } from '#shared/model/analysis/stability.ts'
import type { Answers, DimensionKey, Score } from '#shared/model/answers.ts'
import type { Assessment, Evidence, ScoreStatus, Verdict } from '#shared/model/assessment.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { simulate } from '../timing/simulation/simulate.ts'

type FromAssessment =
  | 'counts'
  /** None of a map without a step. */
  | 'lenses'
  | 'guards'
  /** What the counts and scores leave out or had to assume, each a sentence; what times and split assume is with them. */
  | 'caveats'

/** A score and all behind it as the command line prints it. The field names are public: scripts rely on them. */
export interface ScoredFacts
  extends Omit<Analysis, 'metrics' | 'fragments' | 'stability'>, Pick<Assessment, FromAssessment> {
  /** Version of the rubric it was scored by. */
  readonly rubric: string
  /** Null where no step is drawn yet, as is all that makes up a verdict: the scores of nothing are none. */
  readonly verdict: Verdict | null
  readonly total: number | null
  readonly range: Assessment['range'] | null
  readonly status: Assessment['status'] | null
  readonly stability: Stability | null
  readonly dimensions: Readonly<Record<DimensionKey, DimensionLine>> | null
  /** Values by their published names; null where a formula has none. What stands behind each is in `metricDetails`. */
  readonly metrics: Readonly<Partial<Record<MetricKey, number | null>>>
  readonly metricDetails: readonly Metric[]
  /** Counts by kind, and the structure tree behind them. */
  readonly fragments: Fragments['counts'] & Omit<Fragments, 'counts'>
  /** Only where it was asked for. */
  readonly simulation?: Simulation
}

interface DimensionLine {
  readonly score: Score
  readonly status: ScoreStatus
  readonly evidence: readonly Evidence[]
}

export function scoredFacts({
  assessment,
  analysis,
}: Pick<AnalysisView, 'assessment' | 'analysis'>): ScoredFacts {
  const { counts, total, range, status, lenses, guards, caveats } = assessment
  const { metrics, guidelines, fragments, split, stability, ...behind } = analysis
  const verdict = verdictOf(assessment)
  const scored = verdict !== null
  return {
    rubric: assessment.rubricVersion,
    counts,
    dimensions: scored ? dimensionLines(assessment) : null,
    total: scored ? total : null,
    range: scored ? range : null,
    verdict,
    status: scored ? status : null,
    lenses: scored ? lenses : [],
    guards: scored ? guards : [],
    metrics: Object.fromEntries(metrics.map(({ key, value }) => [key, value])),
    metricDetails: metrics,
    guidelines,
    stability: scored ? stability : null,
    ...behind,
    fragments: { ...fragments.counts, tree: fragments.tree, repairs: fragments.repairs },
    split,
    caveats,
  }
}

interface Drawn {
  readonly document: WorkflowDocument
  readonly answers: Answers
}

/** Another opinion on times: cases drawn at random, none unless asked for. */
export function simulated(
  { document, answers }: Drawn,
  { times }: Rubric,
  cases = 0,
): Pick<ScoredFacts, 'simulation'> {
  return cases > 0 ? { simulation: simulate(document, answers, times, cases) } : {}
}

function dimensionLines({ dimensions }: Assessment): Readonly<Record<DimensionKey, DimensionLine>> {
  const line = (key: DimensionKey): DimensionLine => {
    const { score, status, evidence } = dimensions[key]
    return { score, status, evidence }
  }
  return {
    complexity: line('complexity'),
    variability: line('variability'),
    strategicImportance: line('strategicImportance'),
    changeFrequency: line('changeFrequency'),
  }
}
