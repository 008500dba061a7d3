import { checkInput, isMethodName } from '#shared/contract/check-input.ts'
import type { CheckedInput, MethodName, Output, Workbench } from '#shared/contract/methods.ts'
import { failure } from '#shared/lib/result.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import type { Log } from './log.ts'

/** `refused`: the request itself was wrong. `answered`: the use case ran, well or not. `bug`: it threw. */
export interface Answer {
  readonly kind: 'unknown-method' | 'invalid-input' | 'answered' | 'bug'
  readonly result: Result<unknown>
}

/** One request from outside, whichever door it came through: named, checked, run, and never thrown back. */
export async function answerCall(
  workbench: Workbench,
  log: Log,
  name: unknown,
  input: unknown,
): Promise<Answer> {
  if (!isMethodName(name)) return { kind: 'unknown-method', result: unknownMethod }
  const checked = checkInput(name, input)
  if (!checked.ok) return { kind: 'invalid-input', result: checked }
  try {
    return { kind: 'answered', result: await runMethod(workbench, name, checked.value) }
  } catch (error) {
    log.error(name, error)
    return { kind: 'bug', result: internalFailure }
  }
}

function runMethod<M extends MethodName>(
  workbench: Workbench,
  name: M,
  input: CheckedInput<M>,
): Promise<Result<Output<M>>> {
  return workbench[name](input)
}

const unknownMethod: Failure = failure('invalid', 'Baton has no such function. Reload the window.')

/** What a bug looks like from outside: nothing of it leaks. */
export const internalFailure: Failure = failure(
  'internal',
  'Something went wrong inside Baton; what you saved is safe. Try again; the details are in the log in the data folder.',
)
