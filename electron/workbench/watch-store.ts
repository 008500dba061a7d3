import type { WorkbenchPorts } from './ports.ts'

/**
 * Tells the windows when another process (the command line, a second door) stored something: a function to be
 * called now and then. The connection's `data_version` moves with every commit but its own.
 */
export function watchStore({ store, emit }: Pick<WorkbenchPorts, 'store' | 'emit'>): () => void {
  const version = () => store.writer.pragma('data_version', { simple: true })
  let seen = version()
  return () => {
    const now = version()
    if (now === seen) return
    seen = now
    emit({ kind: 'engagements-changed' })
  }
}
