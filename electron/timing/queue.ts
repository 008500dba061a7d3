/** Arrivals and completions of one person in the same unit of time, e.g. a minute. */
export interface Load {
  readonly arrivals: number
  readonly perPerson: number
  readonly people: number
}

/**
 * M/M/c (Erlang 1917; Dumas et al. §7.2): expected work in the queue and wait before it begins. Arrivals at random,
 * exponential times of work. Null where the people cannot keep up: the queue grows without end.
 */
export function queueOf({ arrivals, perPerson, people }: Load): { length: number; wait: number } | null {
  const offered = arrivals / perPerson
  const utilisation = offered / people
  if (!(utilisation < 1)) return null
  if (arrivals === 0) return { length: 0, wait: 0 }
  // Erlang B by its recursion, which never overflows, then Erlang C.
  let blocked = 1
  for (let n = 1; n <= people; n += 1) blocked = (offered * blocked) / (n + offered * blocked)
  const waits = blocked / (1 - utilisation * (1 - blocked))
  const length = (waits * utilisation) / (1 - utilisation)
  return { length, wait: length / arrivals }
}
