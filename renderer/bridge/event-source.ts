import type { WorkbenchEvent } from '#shared/contract/events.ts'

type Listener = (event: WorkbenchEvent) => void

const AGAIN_MS = 3000

/**
 * Server-sent events of one address, over one connection however many listen: a browser opens six at most to one
 * server, for all its tabs together. After an interruption events may have been missed, so the window is told to read
 * everything anew.
 */
export function eventsFrom(address: string): (listener: Listener) => () => void {
  const listeners = new Set<Listener>()
  let source: EventSource | null = null
  let interrupted = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(event: WorkbenchEvent): void {
    for (const listener of listeners) listener(event)
  }

  function open(): void {
    const opened = new EventSource(address)
    source = opened
    opened.addEventListener('message', (message: MessageEvent<string>) =>
      tell(JSON.parse(message.data) as WorkbenchEvent),
    )
    opened.addEventListener('error', () => {
      interrupted = true
      // A browser tries again by itself, unless it was refused: then it is up to us.
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS)
    })
    opened.addEventListener('open', () => {
      if (interrupted) tell({ kind: 'engagements-changed' })
      interrupted = false
    })
  }

  return (listener) => {
    listeners.add(listener)
    if (listeners.size === 1) open()
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      clearTimeout(timer)
      source?.close()
    }
  }
}
