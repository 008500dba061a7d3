import type { Assessment, Verdict } from './assessment.ts'

/** The verdict to show; null where no step is drawn yet, because then the total says nothing about the work. */
export function verdictOf({ counts, verdict }: Pick<Assessment, 'counts' | 'verdict'>): Verdict | null {
  return counts.steps === 0 ? null : verdict
}
