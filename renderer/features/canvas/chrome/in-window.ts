import type { Point } from '#shared/model/document.ts'

/** A menu lies over what it is about rather than beyond the window, where neither below nor above it there is room. */
export const inWindow = {
  flip: true,
  shift: { crossAxis: true, padding: 8, limiter: { fn: ({ x, y }: Point): Point => ({ x, y }) } },
}
