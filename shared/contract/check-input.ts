import type { Result } from '../lib/result.ts'
import { failure, success } from '../lib/result.ts'
import { methods } from './methods.ts'
import type { CheckedInput, MethodName } from './methods.ts'

export function isMethodName(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(methods, name)
}

/** Checks a request at the door. A failure names the first field that does not fit. */
export function checkInput<M extends MethodName>(name: M, input: unknown): Result<CheckedInput<M>> {
  const parsed = methods[name].input.safeParse(input)
  if (parsed.success) return success(parsed.data as CheckedInput<M>)
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.') ?? ''
  return failure(
    'invalid',
    issue?.message ?? 'The request does not fit.',
    field === '' ? undefined : { field },
  )
}
