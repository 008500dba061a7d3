import { notifications } from '@mantine/notifications'
import type { Result } from '#shared/lib/result.ts'
import { notifyFailure } from '../../ui/notify.tsx'

/** Says why something was refused; silent when all went well. */
export function report(result: Result<unknown>): void {
  if (!result.ok) notifyFailure(result)
}

/** A short hint about a key that had nothing to act on; pressed again, it is not said twice. */
export function say(message: string): void {
  notifications.show({
    id: `hint:${message}`,
    message,
    color: 'gray',
    role: 'status',
    closeButtonProps: { 'aria-label': 'Dismiss' },
  })
}
