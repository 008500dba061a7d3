import type { Box } from '#shared/geometry/types.ts'

/** Places an element of the page at a box of the map. */
export function placed({ x, y, width, height }: Box) {
  return { transform: `translate(${x}px, ${y}px)`, width, height }
}
