import type { Result } from '#shared/lib/result.ts'
import { notifyFailure } from '../../ui/notify.tsx'

/** Says why something was refused; silent when all went well. */
export function report(result: Result<unknown>): void {
  if (!result.ok) notifyFailure(result)
}
