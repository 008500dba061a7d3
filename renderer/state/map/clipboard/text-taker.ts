/** Takes text from elsewhere that was pasted on the map, or leaves it (false). */
type TextTaker = (text: string) => boolean

let taker: TextTaker | null = null

/** Whoever reads lists and tables says so here; what it leaves becomes a note on the map. Returns the way to stop. */
export function takeTextWith(take: TextTaker): () => void {
  taker = take
  return () => {
    if (taker === take) taker = null
  }
}

export function offerText(text: string): boolean {
  return taker?.(text) ?? false
}
