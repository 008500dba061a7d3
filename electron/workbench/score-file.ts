import type { ErrorCode, Place } from '#shared/contract/error-codes.ts'
import type { Simulation } from '#shared/model/analysis/timing.ts'
import type { Answers, DimensionKey, Score } from '#shared/model/answers.ts'
import type {
  Assessment,
  Evidence,
  Guard,
  Lens,
  ScoreStatus,
  StructureCounts,
  Verdict,
} from '#shared/model/assessment.ts'
import type { Fragments } from '#shared/model/analysis/fragments.ts'
import type { Guideline, Metric, MetricKey } from '#shared/model/analysis/metrics.ts'
import type { Split } from '#shared/model/analysis/split.ts'
import type { ReportedElement } from '#shared/model/engagement.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { Importer } from '../interchange/importer.ts'
import type { ParsedWorkflow } from '../interchange/parsed-workflow.ts'
import { assess } from '../scoring/assess.ts'
import { simulate } from '../timing/simulation/simulate.ts'
import { analyseStructure } from './analyse-structure.ts'
import { analyseVerdict } from './analyse-verdict.ts'
import type { VerdictAnalysis } from './analyse-verdict.ts'

/** One line of `score --json`. The field names are public: scripts rely on them. */
export type ScoreLine = ScoredWorkflow | UnreadFile

interface ScoredWorkflow extends VerdictAnalysis {
  /** Only where it was asked for. */
  readonly simulation?: Simulation
  readonly file: string
  readonly workflow: string
  readonly ok: true
  /** Version of the rubric it was scored by. */
  readonly rubric: string
  readonly counts: StructureCounts
  readonly import: {
    readonly elements: number
    readonly mapped: number
    readonly reported: readonly ReportedElement[]
  }
  readonly dimensions: Readonly<Record<DimensionKey, DimensionLine>>
  readonly total: number
  readonly range: readonly [number, number]
  readonly verdict: Verdict
  readonly status: Assessment['status']
  readonly lenses: readonly Lens[]
  readonly guards: readonly Guard[]
  /** Values by their published names; null where a formula has none. What stands behind each is in `metricDetails`. */
  readonly metrics: Readonly<Partial<Record<MetricKey, number | null>>>
  readonly metricDetails: readonly Metric[]
  readonly guidelines: readonly Guideline[]
  /** Counts by kind, and the structure tree behind them. */
  readonly fragments: Fragments['counts'] & Omit<Fragments, 'counts'>
  readonly split: Split
  /** What the counts and scores leave out or had to assume, each a sentence; what times and split assume is with them. */
  readonly caveats: readonly string[]
}

interface DimensionLine {
  readonly score: Score
  readonly status: ScoreStatus
  readonly evidence: readonly Evidence[]
}

interface UnreadFile {
  readonly file: string
  readonly ok: false
  readonly code: ErrorCode
  readonly message: string
  readonly where?: Place
}

export interface ScoreOptions {
  /** Cases to draw at random as another opinion on times; none unless given. */
  readonly simulatedCases?: number
  /** Price of a hand-over in the hybrid split, in points. */
  readonly lambda?: number
}

/** Scores every workflow of a file by the method's own rubric, without a store; a file that cannot be read is one line too. Lines name the file as `shownAs`. */
export async function scoreFile(
  path: string,
  answers: Answers,
  importer: Pick<Importer, 'readFile'>,
  shownAs = path,
  options: ScoreOptions = {},
): Promise<readonly ScoreLine[]> {
  const parsed = await importer.readFile(path, shownAs)
  if (parsed.ok) return parsed.value.map((workflow) => scoreLine(shownAs, workflow, answers, options))
  const { code, message, where } = parsed
  return [{ file: shownAs, ok: false, code, message, ...(where === undefined ? {} : { where }) }]
}

function scoreLine(
  file: string,
  parsed: ParsedWorkflow,
  answers: Answers,
  options: ScoreOptions,
): ScoredWorkflow {
  const { document, departments, systems, report } = parsed
  const { simulatedCases = 0 } = options
  const catalogue = { departments, systems }
  const assessment = assess(document, answers, catalogue, defaultRubric)
  const behind = analyseVerdict({ document, answers, catalogue, rubric: defaultRubric, assessment })
  const structure = analyseStructure(document, assessment, behind.timing, options.lambda)
  const { metrics, guidelines, fragments, split } = structure
  const { counts, total, range, verdict, status, lenses, guards, caveats } = assessment
  return {
    file,
    workflow: parsed.name,
    ok: true,
    rubric: assessment.rubricVersion,
    counts,
    import: { elements: report.elements, mapped: report.mapped, reported: report.reported },
    dimensions: dimensionLines(assessment),
    total,
    range,
    verdict,
    status,
    lenses,
    guards,
    metrics: Object.fromEntries(metrics.map(({ key, value }) => [key, value])),
    metricDetails: metrics,
    guidelines,
    ...behind,
    fragments: { ...fragments.counts, tree: fragments.tree, repairs: fragments.repairs },
    split,
    caveats,
    ...(simulatedCases > 0 && { simulation: simulate(document, answers, simulatedCases) }),
  }
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
