import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Headings of the columns that go on beyond the right edge of the table, as it is scrolled and as wide as it is. */
export function useHiddenColumns(grid: RefObject<HTMLElement | null>): readonly string[] {
  const [hidden, setHidden] = useState('')
  useLayoutEffect(() => {
    const table = grid.current
    if (table === null) return
    const measure = () => setHidden(hiddenIn(table).join('\n'))
    const watch = new ResizeObserver(measure)
    // The heading too: it grows with the letters while the table stays as wide.
    for (const part of [table, table.firstElementChild]) if (part !== null) watch.observe(part)
    table.addEventListener('scroll', measure, { passive: true })
    measure()
    return () => {
      watch.disconnect()
      table.removeEventListener('scroll', measure)
    }
  }, [grid])
  return hidden === '' ? [] : hidden.split('\n')
}

/** Those cut by the edge count; a pixel of rounding hides none. */
function hiddenIn(table: HTMLElement): string[] {
  const edge = table.getBoundingClientRect().left + table.clientWidth
  return [...table.querySelectorAll('[data-heading]')].flatMap((heading) =>
    heading.getBoundingClientRect().right > edge + 1 ? [heading.textContent] : [],
  )
}
