import type { OutlineLine } from '../sketch/sketch.ts'

export interface Carried {
  /** The new lines, each with what the line it came from stands for. */
  readonly lines: readonly OutlineLine[]
  /** For each new line the place of the old line it came from; null for a new one. */
  readonly origins: readonly (number | null)[]
}

/** Two lines this alike (shared pairs of letters, 0–1) are one that was edited. */
const ALIKE = 0.5
/** Above this many pairs the longest common run is not sought line by line. */
const MANY = 250_000

/**
 * Tells which line came from which: unchanged lines first, then lines that were edited in place, then lines
 * that were moved. That a line was changed is so a renaming, and not a deletion and something new.
 */
export function carryLines(before: readonly OutlineLine[], raws: readonly string[]): Carried {
  const old = before.map((line) => line.raw.trim())
  const now = raws.map((raw) => raw.trim())
  const origins: (number | null)[] = now.map(() => null)
  let head = 0
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) origins[head] = head++
  let tail = 0
  const rest = Math.min(old.length, now.length) - head
  while (tail < rest && old[old.length - 1 - tail] === now[now.length - 1 - tail]) {
    origins[now.length - 1 - tail] = old.length - 1 - tail
    tail += 1
  }
  matchMiddle({ old, now, origins }, { from: head, oldTo: old.length - tail, newTo: now.length - tail })
  const lines = raws.map((raw, index) => {
    const from = before[origins[index] ?? -1]
    if (from === undefined) return { raw, ids: {}, good: null, kind: null }
    return { ...from, raw }
  })
  return { lines, origins }
}

interface Texts {
  readonly old: readonly string[]
  readonly now: readonly string[]
  readonly origins: (number | null)[]
}

function matchMiddle(
  texts: Texts,
  { from, oldTo, newTo }: { from: number; oldTo: number; newTo: number },
): void {
  const pairs = commonRun(texts, { from, oldTo, newTo })
  for (const [one, other] of pairs) texts.origins[other] = one
  let [i, j] = [from, from]
  for (const [one, other] of [...pairs, [oldTo, newTo] as const]) {
    matchGap(texts, range(i, one), range(j, other))
    ;[i, j] = [one + 1, other + 1]
  }
  matchMoved(texts, { from, oldTo, newTo })
}

/** The longest run of lines that both have in the same order. */
function commonRun(
  { old, now }: Texts,
  { from, oldTo, newTo }: { from: number; oldTo: number; newTo: number },
): (readonly [number, number])[] {
  const [rows, columns] = [oldTo - from, newTo - from]
  if (rows * columns === 0 || rows * columns > MANY) return []
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const same = old[from + i] === now[from + j]
      lengths[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (old[from + i] === now[from + j]) pairs.push([from + i++, from + j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** Lines between two unchanged ones: as many as before are the same ones, edited; else those that are alike. */
function matchGap({ old, now, origins }: Texts, olds: readonly number[], news: readonly number[]): void {
  const full = (texts: readonly string[]) => (at: number) => texts[at] !== ''
  const [left, right] = [olds.filter(full(old)), news.filter(full(now))]
  if (left.length === right.length) {
    right.forEach((at, index) => (origins[at] = left[index] ?? null))
    return
  }
  let from = 0
  for (const at of right) {
    const rest = left.slice(from)
    const found = rest.findIndex((each) => likeness(old[each] ?? '', now[at] ?? '') >= ALIKE)
    if (found < 0) continue
    origins[at] = rest[found] ?? null
    from += found + 1
  }
}

function matchMoved(
  { old, now, origins }: Texts,
  { from, oldTo, newTo }: { from: number; oldTo: number; newTo: number },
) {
  const used = new Set(origins)
  const free = new Map<string, number[]>()
  for (const at of range(from, oldTo)) {
    const text = old[at] ?? ''
    if (text !== '' && !used.has(at)) free.set(text, [...(free.get(text) ?? []), at])
  }
  for (const at of range(from, newTo)) {
    if (origins[at] === null) origins[at] = free.get(now[at] ?? '')?.shift() ?? null
  }
}

/** Share of the pairs of neighbouring letters that two texts have in common (Dice's coefficient, 0–1). */
function likeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = new Map<string, number>()
  for (const pair of pairsOf(one)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairsOf(other)) {
    const count = pairs.get(pair) ?? 0
    if (count > 0) common += 1
    pairs.set(pair, count - 1)
  }
  const all = one.length + other.length - 2
  return all <= 0 ? 0 : (2 * common) / all
}

function pairsOf(text: string): string[] {
  const lower = text.toLowerCase()
  return range(0, lower.length - 1).map((at) => lower.slice(at, at + 2))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
