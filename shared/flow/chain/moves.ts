/**
 * Moves of one state: to others, each of them once, in the order they came up, with the weight of each,
 * above 0. Lists instead of a
 * map, because a state has few of them and a workflow has thousands of states: they are read and made several times over.
 */
export interface Moves {
  readonly to: number[]
  readonly weights: number[]
}

export function noMoves(): Moves {
  return { to: [], weights: [] }
}

/** Moves without those of no weight; several to the same state are one. The lists are theirs from then on. */
export function movesOf(targets: number[], weights: number[]): Moves {
  const plain = targets.every((to, at) => (weights[at] ?? 0) > 0 && targets.indexOf(to) === at)
  if (plain) return { to: targets, weights }
  const moves = noMoves()
  targets.forEach((to, at) => {
    const weight = weights[at] ?? 0
    if (weight > 0) addMove(moves, to, weight)
  })
  return moves
}

/** True where the move is a new one. */
export function addMove({ to, weights }: Moves, target: number, weight: number): boolean {
  const at = to.indexOf(target)
  if (at === -1) {
    to.push(target)
    weights.push(weight)
    return true
  }
  weights[at] = (weights[at] ?? 0) + weight
  return false
}
