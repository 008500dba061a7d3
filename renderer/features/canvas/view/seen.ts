import type { RefObject } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Size } from '#shared/model/document.ts'
import { selectTextGrowth, themeStore } from '../../../state/theme-store.ts'
import { isWorkshop } from '../../../state/workshop-store.ts'
import { FOOT, lowestZoom, readableZoom } from '../view-for.ts'
import type { Covered } from '../view-for.ts'

/** A map that is larger than this shows may be seen from farther away. */
export const ZOOM = { min: 0.05, max: 4 } as const

/** The drawing surface down to what lies over its foot (`data-map-foot`), where something does. */
export function freeSize(root: HTMLDivElement | null): Size {
  const { top = 0, bottom = 400, width = 400 } = root?.getBoundingClientRect() ?? {}
  const foot = Math.min(bottom, ...over(root, '[data-map-foot]').map((each) => each.top))
  return { width, height: Math.max(120, foot - top) }
}

/**
 * Pixels of the drawing under what lies over its head and its foot: bars, tools, the overview. `counted` of the foot is
 * left out of the window already.
 */
function coveredOf(root: HTMLDivElement | null, counted: number): Covered {
  const { top = 0, bottom = 0 } = root?.getBoundingClientRect() ?? {}
  const heads = over(root, '[data-map-head]').map((each) => each.bottom - top)
  const under = (selector: string) =>
    Math.max(
      0,
      ...over(root, selector).map(({ height, top: from }) => (height > 0 ? bottom - from - counted : 0)),
    )
  return {
    head: Math.max(0, ...heads),
    foot: under('[data-map-foot], [data-map-tools]'),
    tools: under('[data-map-tools="draw"]'),
  }
}

function over(root: HTMLDivElement | null, selector: string): DOMRect[] {
  return [...(root?.closest('main')?.querySelectorAll(selector) ?? [])].map((each) =>
    each.getBoundingClientRect(),
  )
}

/** The geometry and the window it is seen through. */
export function seen(root: RefObject<HTMLDivElement | null>, geometry: RefObject<MapGeometry>) {
  const { clientWidth = 0, clientHeight = 0 } = root.current ?? {}
  const through = seenThrough({ width: clientWidth, height: clientHeight }, geometry.current)
  const wanted = { ...through, covered: coveredOf(root.current, taller()) }
  return { ...wanted, lowest: lowestZoom(wanted, ZOOM.min) }
}

/** The same of a drawing surface of that size, which is not in the page yet: nothing lies over it. */
export function seenThrough({ width, height }: Size, geometry: MapGeometry) {
  return {
    geometry,
    window: { width: Math.max(200, width), height: Math.max(200, height - taller()) },
    lowest: ZOOM.min,
    growth: selectTextGrowth(themeStore.getState()),
    readable: readableZoom(isWorkshop(), globalThis.innerHeight),
  }
}

/** The tools grow with the type; what they take of the window at the usual size is counted already. */
function taller(): number {
  return isWorkshop() ? FOOT * (1.1 * selectTextGrowth(themeStore.getState()) - 1) : 0
}

/** What the drawing surface is going to have of the window, unless panels stand beside it in the screen. */
export function roomOnScreen(): Size {
  const { clientWidth = 0, clientHeight = 0 } = document.querySelector('main') ?? {}
  return clientWidth > 0 && clientHeight > 0
    ? { width: clientWidth, height: clientHeight }
    : { width: globalThis.innerWidth, height: globalThis.innerHeight }
}
