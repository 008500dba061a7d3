import type { z } from 'zod'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'

/** Reads a JSON column back; `what` names it in the failure: `The answers of “Returns”`. */
export function readJson<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  what: string,
  element?: string,
): Result<z.output<Schema>> {
  const parsed = schema.safeParse(parseOrNull(text))
  if (parsed.success) return success(parsed.data)
  const field = parsed.error.issues[0]?.path.join('.')
  const where = { ...(element === undefined ? {} : { element }), ...(field ? { field } : {}) }
  return failure('corrupt', `${what} cannot be read: the stored data is damaged.`, where)
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
