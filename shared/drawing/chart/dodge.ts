import { around, nearer } from './boxes.ts'

export interface Dot {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/**
 * Moves marks that would lie on each other apart: sideways within their column first (a column is one
 * matrix total, so that no mark looks like another total), then up or down by as little as is free.
 */
export function dodge(dots: readonly Dot[], halfColumn: number, top: number, bottom: number): readonly Dot[] {
  const settled: Dot[] = []
  for (const dot of dots) {
    settled.push(firstFree(dot, settled, offsets(dot, halfColumn, top, bottom)))
  }
  return settled
}

function firstFree(dot: Dot, settled: readonly Dot[], places: Iterable<Dot>): Dot {
  for (const place of places) {
    if (settled.every((other) => !touches(place, other))) return place
  }
  return dot
}

function touches(a: Dot, b: Dot): boolean {
  return nearer(around(a.x, a.y, a.size), around(b.x, b.y, b.size), 2)
}

/** Free places are tried nearest first; a step up or down costs more than one to the side. */
function* offsets(dot: Dot, halfColumn: number, top: number, bottom: number): Generator<Dot> {
  const room = Math.max(0, halfColumn - dot.size / 2)
  for (let away = 0; away <= bottom - top; away += 2) {
    for (const dy of away === 0 ? [0] : [-away, away]) {
      const y = dot.y + dy
      if (y - dot.size / 2 < top || y + dot.size / 2 > bottom) continue
      for (const share of sideways) yield { ...dot, x: dot.x + share * room, y }
    }
  }
}

const sideways = [0, 1, -1, 0.5, -0.5]
