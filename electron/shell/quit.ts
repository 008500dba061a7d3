import { app } from 'electron'

/** Quitting waits until the work is put away: the database's log folded in, workers ended. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
