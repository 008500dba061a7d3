import type { ErrorCode, Place } from '#shared/contract/error-codes.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { ReportedElement } from '#shared/model/engagement.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import type { Importer } from '../interchange/importer.ts'
import type { ParsedWorkflow } from '../interchange/parsed-workflow.ts'
import { assess } from '../scoring/assess.ts'
import { analyse } from './analyse-case.ts'
import { scoredFacts, simulated } from './scored-facts.ts'
import type { ScoredFacts } from './scored-facts.ts'

/** One line of `score --json`. The field names are public: scripts rely on them. */
export type ScoreLine = ScoredWorkflow | UnreadFile

interface ScoredWorkflow extends ScoredFacts {
  readonly file: string
  readonly workflow: string
  readonly ok: true
  readonly import: {
    readonly elements: number
    readonly mapped: number
    readonly reported: readonly ReportedElement[]
  }
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
  { lambda, simulatedCases }: ScoreOptions,
): ScoredWorkflow {
  const { document, departments, systems, report } = parsed
  const catalogue = { departments, systems }
  const assessment = assess(document, answers, catalogue, defaultRubric)
  const analysis = analyse({ document, answers, catalogue, rubric: defaultRubric, assessment }, lambda)
  const { rubric, counts, ...facts } = scoredFacts({ assessment, analysis })
  return {
    file,
    workflow: parsed.name,
    ok: true,
    rubric,
    counts,
    import: { elements: report.elements, mapped: report.mapped, reported: report.reported },
    ...facts,
    ...simulated({ document, answers }, defaultRubric, simulatedCases),
  }
}
