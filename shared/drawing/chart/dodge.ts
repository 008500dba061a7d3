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
    const places = offsets(dot, halfColumn, top, bottom)
    const free = places.find((place) => settled.every((other) => !touches(place, other)))
    settled.push(free ?? dot)
  }
  return settled
}

function touches(a: Dot, b: Dot): boolean {
  return nearer(around(a.x, a.y, a.size), around(b.x, b.y, b.size), 2)
}

function offsets(dot: Dot, halfColumn: number, top: number, bottom: number): readonly Dot[] {
  const room = Math.max(0, halfColumn - dot.size / 2)
  const shares = [0, 1, -1, 0.5, -0.5]
  const places: { dot: Dot; cost: number }[] = []
  const reach = bottom - top
  for (let dy = -reach; dy <= reach; dy += 2) {
    const y = dot.y + dy
    if (y - dot.size / 2 < top || y + dot.size / 2 > bottom) continue
    for (const share of shares) {
      const dx = share * room
      places.push({ dot: { ...dot, x: dot.x + dx, y }, cost: Math.abs(dx) + 3 * Math.abs(dy) })
    }
  }
  return places.sort((a, b) => a.cost - b.cost).map((place) => place.dot)
}
