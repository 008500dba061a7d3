import { whenWords } from '../lib/time-words.ts'
import type { ComparedSide } from '../model/comparison.ts'

/** What the workflow itself is called beside its scenarios. */
export const asIs = 'As-is'

/** The newest revision beside an earlier one of the same workflow. */
export const now = 'Now'

/**
 * A short name of a side beside the other: a scenario's own, `As-is` for its workflow, the moment where it is not the
 * newest; two moments of one workflow are `Today 14:32` (or the name it was given) and `Now`.
 */
export function sideName(side: ComparedSide, other: ComparedSide): string {
  if (side.workflowId === other.workflowId) return side.newest ? now : momentOf(side)
  const name = side.baseName === null && isFamily(side, other) ? asIs : side.name
  return side.newest ? name : `${name}, ${momentOf(side)}`
}

function momentOf({ momentName, savedAt }: ComparedSide): string {
  return momentName ?? whenWords(savedAt)
}

/** What both belong to, where they are scenarios of one workflow; else null. */
export function familyName(side: ComparedSide, other: ComparedSide): string | null {
  if (!isFamily(side, other)) return side.workflowId === other.workflowId ? side.name : null
  return side.baseName ?? other.baseName
}

function isFamily(side: ComparedSide, other: ComparedSide): boolean {
  const [one, two] = [side.baseName ?? side.name, other.baseName ?? other.name]
  const related = side.baseName !== null || other.baseName !== null
  return related && one === two && side.engagementId === other.engagementId
}
