import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Failure, Result } from '#shared/lib/result.ts'
import classes from './notify.module.css'

const closeLabel = { 'aria-label': 'Dismiss' }

export function notifyDone(message: string): void {
  notifications.show({ message, withBorder: true, color: 'gray', closeButtonProps: closeLabel })
}

/** A failure in its own words; stays until it is read. */
export function notifyFailure(failure: Failure, title?: string): void {
  notifications.show({
    id: `failure:${failure.message}`,
    title,
    message: failure.message,
    color: 'red',
    autoClose: false,
    role: 'alert',
    closeButtonProps: closeLabel,
  })
}

/** Silent where all went well, or nothing was asked for. */
export function reportFailure(result: Result<unknown> | null): void {
  if (result?.ok === false) notifyFailure(result)
}

/** Something was taken away, and can be had back for ten seconds; answers with the way to take the message down before. */
export function notifyUndo(message: string, undo: () => void): () => void {
  const id = `undo:${message}:${Date.now()}`
  notifications.show({
    id,
    color: 'gray',
    autoClose: 10_000,
    closeButtonProps: closeLabel,
    message: (
      <span className={classes.undo}>
        <span>{message}</span>
        <Button
          size="compact-sm"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          Undo
        </Button>
      </span>
    ),
  })
  return () => void notifications.hide(id)
}
