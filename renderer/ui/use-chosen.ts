import { useState } from 'react'
import type { KeyboardEvent } from 'react'

interface Choosable {
  readonly id: string
  readonly disabled?: boolean
  readonly choose: () => void
}

const PAGE = 8

/** Which line of a list below a field is meant: the first that can be chosen until arrows or pointer say otherwise. */
export function useChosen<Row extends Choosable>(sections: readonly { readonly rows: readonly Row[] }[]) {
  const [pointed, point] = useState<string | null>(null)
  const rows = sections.flatMap((section) => section.rows)
  const active =
    rows.find((row) => row.id === pointed) ?? rows.find((row) => row.disabled !== true) ?? rows[0]

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (active !== undefined && active.disabled !== true) active.choose()
      return
    }
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key]
    if (by === undefined) return
    event.preventDefault()
    point(moved(rows, active, by)?.id ?? null)
  }
  return { active, point, onKeyDown }
}

/** One step goes round the ends; a page stops at them. */
function moved<Row>(rows: readonly Row[], from: Row | undefined, by: number): Row | undefined {
  const to = rows.findIndex((row) => row === from) + by
  if (Math.abs(by) === 1) return rows[(to + rows.length) % rows.length]
  return rows[Math.max(0, Math.min(rows.length - 1, to))]
}
