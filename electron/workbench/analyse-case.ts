import type { Analysis } from '#shared/model/analysis/analysis.ts'
import { analyseStructure } from './analyse-structure.ts'
import { analyseVerdict } from './analyse-verdict.ts'
import type { ScoredCase } from './analyse-verdict.ts'

/** Everything behind one verdict; `lambda`: another price of a hand-over than the rubric's. Pure and total, as the assessment is. */
export function analyse(scored: ScoredCase, lambda?: number): Analysis {
  const behind = analyseVerdict(scored)
  const { document, assessment, rubric } = scored
  const judged = { ...assessment, level: behind.stability.level }
  return { ...behind, ...analyseStructure(document, judged, behind.timing, rubric.split, lambda) }
}
