import type { Tally } from './differences.ts'

/** `3 added, 1 removed`; `none` where nothing differs. */
export function tallyWords({ added, removed, changed }: Tally, none: string): string {
  const parts = [
    added > 0 ? `${added} added` : '',
    removed > 0 ? `${removed} removed` : '',
    changed > 0 ? `${changed} changed` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? none : parts.join(', ')
}
