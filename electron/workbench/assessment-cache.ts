import type { Answers } from '#shared/model/answers.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { Rubric } from '#shared/model/rubric.ts'

/** Everything an assessment depends on, without reading the document. */
export interface AssessmentBasis {
  readonly workflowId: string
  /** SHA-256 of the head document: the same drawing scores the same. */
  readonly sha256: string
  readonly answers: Answers
  readonly rubric: Rubric
  readonly catalogue: Catalogue
}

/** The newest assessment of each workflow, so that an engagement opens without reading every drawing again. */
export interface AssessmentCache {
  find(basis: AssessmentBasis): Assessment | null
  keep(basis: AssessmentBasis, assessment: Assessment): void
  forgetAll(): void
}

export function createAssessmentCache(): AssessmentCache {
  const entries = new Map<string, { readonly key: string; readonly assessment: Assessment }>()
  return {
    find(basis) {
      const entry = entries.get(basis.workflowId)
      return entry?.key === keyOf(basis) ? entry.assessment : null
    },
    keep(basis, assessment) {
      entries.set(basis.workflowId, { key: keyOf(basis), assessment })
    },
    forgetAll() {
      entries.clear()
    },
  }
}

function keyOf({ sha256, answers, rubric, catalogue }: AssessmentBasis): string {
  return `${sha256}\n${stamp(answers)}\n${stamp(rubric)}\n${stamp(catalogue)}`
}

const stamps = new WeakMap<object, string>()

/** One catalogue and one rubric serve all workflows of an engagement: written out once, not once a workflow. */
function stamp(value: object): string {
  const known = stamps.get(value) ?? JSON.stringify(value)
  stamps.set(value, known)
  return known
}
