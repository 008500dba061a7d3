import { createStore } from 'zustand/vanilla'
import { hookFor } from '../../state/use-store.ts'

/** Which initiatives show their reasons. */
const openRows = createStore<{ readonly keys: ReadonlySet<string> }>(() => ({ keys: new Set() }))
export const useOpenRows = hookFor(openRows)

export function toggleRow(key: string): void {
  openRows.setState(({ keys }) => {
    const next = new Set(keys)
    if (!next.delete(key)) next.add(key)
    return { keys: next }
  })
}

/** Opens the row and brings it into view, its first control focused. */
export function showInitiative(key: string): void {
  openRows.setState(({ keys }) => ({ keys: new Set(keys).add(key) }))
  const button = document.getElementById(rowId(key))
  button?.scrollIntoView({ block: 'center' })
  button?.focus({ preventScroll: true })
}

export function rowId(key: string): string {
  return `initiative-${key}`
}
