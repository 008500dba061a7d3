import { rubricSchema } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { bandsFields, verdictFields } from './rubric-fields.ts'
import type { BandsField, LimitField } from './rubric-fields.ts'
import { opinionFields } from './opinion-fields.ts'

const fields: readonly (BandsField | LimitField)[] = [...bandsFields, ...verdictFields, ...opinionFields]

/** What is wrong with a draft, a sentence a field, by the field's path; empty when it may be saved. */
export function checkRubric(draft: Rubric): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  for (const issue of rubricSchema.safeParse(draft).error?.issues ?? []) {
    const at = issue.path.join('.')
    const field = fields.find(({ path }) => at === path || at.startsWith(`${path}.`)) ?? lastOf(at)
    if (field !== undefined && !problems.has(field.path)) {
      problems.set(field.path, wordsFor(issue.code, issue.message))
    }
  }
  return problems
}

/** A complaint about a group (`verdict`) is shown at its last field. */
function lastOf(at: string) {
  return fields.findLast(({ path }) => path.startsWith(`${at}.`))
}

function wordsFor(code: string, message: string): string {
  if (code === 'invalid_type') return 'Type a number.'
  if (code === 'too_small' || code === 'too_big') return `Out of range. ${message}.`
  return message
}
