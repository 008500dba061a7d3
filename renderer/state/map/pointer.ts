import type { Point } from '#shared/model/document.ts'

/** Less than this is a hand at rest. */
const STIR = 24

interface Seen {
  /** On the screen. */
  readonly at: Point
  /** In map units. */
  readonly onMap: Point
}

let seen: Seen | null = null
let restedAt: Point | null = null

/** The mouse or pen moved over the drawing; null: it left. */
export function pointerMoved(next: Seen | null): void {
  seen = next
  restedAt ??= next?.at ?? null
}

/** From here on the pointer says nothing until it moves: something was just chosen or put down. */
export function pointerRests(): void {
  restedAt = seen?.at ?? null
}

/** Where somebody points, in map units: null unless the pointer was moved there since it last rested. */
export function pointedAt(): Point | null {
  if (seen === null || restedAt === null) return null
  const moved = Math.hypot(seen.at.x - restedAt.x, seen.at.y - restedAt.y)
  return moved < STIR ? null : seen.onMap
}
