import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Answers } from '#shared/model/answers.ts'

/** What no schema of one field can see: fails with `invalid` where two answers contradict each other. */
export function checkAnswers(answers: Answers | undefined): Result<null> {
  const seen = answers?.observedExceptions
  if (seen === undefined || seen.count <= seen.of) return success(null)
  return failure('invalid', 'More cases with an exception than cases looked at: correct one of the two.', {
    field: 'answers.observedExceptions.count',
  })
}
