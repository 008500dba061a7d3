import type { Box } from './types.ts'

/** A box that grows with what is added; no object is made for any of it. */
export class Reach {
  private left = Infinity
  private top = Infinity
  private right = -Infinity
  private bottom = -Infinity

  add(x: number, y: number, width = 0, height = 0): void {
    if (x < this.left) this.left = x
    if (y < this.top) this.top = y
    if (x + width > this.right) this.right = x + width
    if (y + height > this.bottom) this.bottom = y + height
  }

  box(): Box | undefined {
    const { left, top, right, bottom } = this
    return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
  }
}
