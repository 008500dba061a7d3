import type { Analysis } from '#shared/model/analysis/analysis.ts'
import { analyseStructure } from './analyse-structure.ts'
import { analyseVerdict } from './analyse-verdict.ts'
import type { ScoredCase } from './analyse-verdict.ts'

/** Everything behind one verdict; `lambda`: the price of a hand-over in the split. Pure and total, as the assessment is. */
export function analyse(scored: ScoredCase, lambda?: number): Analysis {
  const behind = analyseVerdict(scored)
  return { ...behind, ...analyseStructure(scored.document, scored.assessment, behind.timing, lambda) }
}
