/**
 * Places at which pieces may be folded, those first that take the fewest pieces. In any other order the places of a nest
 * of loops hand ever longer lists on to each other.
 */
export class FoldQueue {
  /** By level, places whose folding takes up to 2 ^ level pieces; some of them moved to a lower one since. */
  private readonly piles: number[][] = []
  /** By place, the level at which it waits; −1 where it does not. */
  private readonly levels: Int8Array
  private level = 0

  /** All places wait at first. */
  constructor(places: number) {
    this.levels = new Int8Array(places).fill(-1)
    for (let place = 0; place < places; place += 1) this.put(place, 1)
  }

  /** The place waits until nothing is left that takes much less than so many pieces. */
  put(place: number, pieces: number): void {
    const level = pieces > 1 ? 32 - Math.clz32(pieces - 1) : 0
    const before = this.levels[place] ?? -1
    if (before !== -1 && before <= level) return
    this.levels[place] = level
    this.level = Math.min(this.level, level)
    const pile = (this.piles[level] ??= [])
    pile.push(place)
  }

  /** The next place; undefined when none waits. */
  next(): number | undefined {
    while (this.level < this.piles.length) {
      const place = this.piles[this.level]?.pop()
      if (place === undefined) this.level += 1
      else if (this.levels[place] === this.level) {
        this.levels[place] = -1
        return place
      }
    }
    return undefined
  }

  /** Pieces that folding the place just taken may take. */
  most(): number {
    return 2 ** this.level
  }
}
