import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Rubric } from '#shared/model/rubric.ts'

/** What every section of the assessment is given. */
export interface SectionProps {
  readonly view: AnalysisView
  readonly rubric: Rubric
  readonly catalogue: Catalogue
}
