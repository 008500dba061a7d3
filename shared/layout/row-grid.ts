interface Span {
  readonly first: number
  readonly last: number
}

/** Which columns of which rows of a lane are taken. */
export class RowGrid {
  private readonly taken = new Map<number, Span[]>()

  take(row: number, first: number, last: number): void {
    const spans = this.taken.get(row)
    if (spans === undefined) this.taken.set(row, [{ first, last }])
    else spans.push({ first, last })
  }

  private isFree(row: number, first: number, last: number): boolean {
    return !(this.taken.get(row) ?? []).some((span) => span.first <= last && span.last >= first)
  }

  /**
   * The free row nearest to the wanted one. Towards the pull (above 0: down) a row counts as a little
   * nearer; a row where the way from and to the neighbours is not free counts as farther.
   */
  nearestFree(
    wanted: number,
    pull: number,
    first: number,
    last: number,
    reachFirst: number,
    reachLast: number,
  ): number {
    let best = { row: 0, cost: Infinity }
    for (let away = 0; away <= best.cost + 1; away++) {
      for (const row of new Set([Math.round(wanted) + away, Math.round(wanted) - away])) {
        if (!this.isFree(row, first, last)) continue
        const against = row !== wanted && Math.sign(row - wanted) !== Math.sign(pull) ? 1 : 0
        const strength = Math.min(1.4, 0.2 + Math.abs(pull) * 0.4)
        const blocked = this.isFree(row, reachFirst, reachLast) ? 0 : 0.7
        const cost = Math.abs(row - wanted) + against * strength + blocked
        if (cost < best.cost) best = { row, cost }
      }
    }
    return best.row
  }
}
