/**
 * Moves of one state: to others, each of them once, in the order they came up, with the weight of each, above 0. Lists instead
 * of a map, because a state has few of them and a workflow has thousands of states: they are read and made several times over.
 */
export interface Moves {
  readonly to: readonly number[]
  readonly weights: readonly number[]
}

/** Moves on their way to become those of a state. */
interface OwnMoves {
  readonly to: number[]
  readonly weights: number[]
}

export function noMoves(): OwnMoves {
  return { to: [], weights: [] }
}

/** Moves without those of no weight; several to the same state are one. */
export function movesOf(targets: readonly number[], weights: readonly number[]): Moves {
  if (isPlain(targets, weights)) return { to: targets, weights }
  const moves = noMoves()
  targets.forEach((to, at) => {
    const weight = weights[at] ?? 0
    if (weight > 0) addMove(moves, to, weight)
  })
  return moves
}

function isPlain(targets: readonly number[], weights: readonly number[]): boolean {
  for (let at = 0; at < targets.length; at += 1)
    if (!((weights[at] ?? 0) > 0) || targets.indexOf(targets[at] ?? 0) !== at) return false
  return true
}

export function addMove({ to, weights }: OwnMoves, target: number, weight: number): void {
  const at = to.indexOf(target)
  if (at === -1) {
    to.push(target)
    weights.push(weight)
  } else weights[at] = (weights[at] ?? 0) + weight
}

/** The same moves and one more. */
export function withMove({ to, weights }: Moves, target: number, weight: number): Moves {
  const moves = { to: [...to], weights: [...weights] }
  addMove(moves, target, weight)
  return moves
}
