import { list } from '../lib/words.ts'

/** `Department: Sales (was Finance)`, `Department: Sales (not given before)`, `Department: no longer given (was Finance)`; null when the same. */
export function nowAndThen(what: string, before: string, after: string): string | null {
  if (before === after) return null
  if (before === '') return `${what}: ${after} (not given before)`
  return after === '' ? `${what}: no longer given (was ${before})` : `${what}: ${after} (was ${before})`
}

/** `Systems: now SAP, no longer Excel and Mail`; null when the same. */
export function setChange(what: string, before: readonly string[], after: readonly string[]): string | null {
  const come = after.filter((item) => !before.includes(item))
  const gone = before.filter((item) => !after.includes(item))
  const parts = [
    come.length > 0 ? `now ${list(come)}` : '',
    gone.length > 0 ? `no longer ${list(gone)}` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : `${what}: ${parts.join(', ')}`
}
