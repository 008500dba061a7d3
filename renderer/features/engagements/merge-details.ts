import { sameData } from '#shared/lib/same-data.ts'
import type { EngagementDetails } from '#shared/model/engagement.ts'

type Field = keyof EngagementDetails

const fields = ['client', 'title', 'consultants', 'startsOn', 'endsOn', 'notes'] as const satisfies Field[]

interface Merged {
  /** What was typed here, and otherwise what is kept by now. */
  readonly details: EngagementDetails
  /** Changed here and, to something else, in another window. */
  readonly overtaken: readonly Field[]
}

/** Details that were changed in a dialog, on top of what is kept by now. `had`: as they were when it opened. */
export function mergeDetails(
  had: EngagementDetails,
  typed: EngagementDetails,
  kept: EngagementDetails,
): Merged {
  const mine = fields.filter((field) => !sameData(typed[field], had[field]))
  const details = { ...kept, ...Object.fromEntries(mine.map((field) => [field, typed[field]])) }
  const theirs = (field: Field) => !sameData(kept[field], had[field]) && !sameData(kept[field], typed[field])
  return { details, overtaken: mine.filter(theirs) }
}

/** `Another window has made this “Acme” meanwhile. Save again to replace it.` */
export function overtakenWords(kept: EngagementDetails, field: Field): string {
  const value = kept[field]
  const text = typeof value === 'string' ? value : (value?.join(', ') ?? '')
  const made = text === '' ? 'emptied this' : `made this “${text}”`
  return `Another window has ${made} meanwhile. Save again to replace it.`
}
