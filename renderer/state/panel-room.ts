/** What stands at a side of the map. */
export type SidePart = 'navigator' | 'inspector' | 'beside'

/** The map has no less of a window's width, in rem: a dozen steps in a size that can be read. */
const LEAST = 30

/** In rem, at the least and at usual text size, as their styles say. */
const widths: Readonly<Record<SidePart, { readonly least: number; readonly usual: number }>> = {
  navigator: { least: 0, usual: 14.625 },
  inspector: { least: 20, usual: 19.5 },
  beside: { least: 18, usual: 21.125 },
}

/** Of a window with a map. */
export interface Room {
  /** In rem. */
  readonly width: number
  /** How much larger than usual text is, beyond what the window has grown by. */
  readonly text: number
}

/** Which open parts there is room for beside the map; `open` names the one opened last at its end, which is always there. */
export function partsInRoom(open: readonly SidePart[], { width, text }: Room): ReadonlySet<SidePart> {
  const shown = new Set<SidePart>()
  let left = width - LEAST
  for (const part of open.toReversed()) {
    const { least, usual } = widths[part]
    const wanted = Math.max(least, usual * text)
    if (shown.size > 0 && wanted > left) break
    left -= wanted
    shown.add(part)
  }
  return shown
}
