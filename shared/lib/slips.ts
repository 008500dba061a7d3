/** Letters that a word must have to be found with a slip in it: in shorter ones a slip makes another word (`lane`, `late`). */
const SHORTEST_MISSPELT = 5

/** How many letters may be wrong, missing or too many where this word is looked for. */
export function slipsIn(word: string): number {
  return word.length < SHORTEST_MISSPELT ? 0 : 1
}

/** The word with each two letters beside each other the other way round: the slip that counts as two. `renmae`: `rename`. */
export function swapsOf(word: string): readonly string[] {
  if (slipsIn(word) === 0) return []
  const letters = [...word]
  return letters
    .slice(1)
    .map((letter, at) => letters.toSpliced(at, 2, letter, letters[at] ?? '').join(''))
    .filter((swapped) => swapped !== word)
}
