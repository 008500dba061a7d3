import { list } from '#shared/lib/words.ts'
import type { Finding } from '#shared/model/analysis/optimise.ts'
import { minuteWords } from '#shared/model/minute-words.ts'
import type { Found } from './spent.ts'

const nothing = 1e-9

/**
 * The findings, most minutes first, then most moves, each told how many of its minutes a finding before it counts, too; and the minutes of all
 * of them with every minute once. Of a step that several findings are about, the smaller part lies in the larger one.
 */
export function countedOnce(found: readonly Found[]): { findings: Finding[]; minutes: number } {
  const counted = new Map<string, { readonly minutes: number; readonly title: string }>()
  const sorted = found.toSorted(
    (one, other) => other.minutes - one.minutes || (other.moves?.mean ?? 0) - (one.moves?.mean ?? 0),
  )
  const findings = sorted.map(({ claims, ...finding }): Finding => {
    const titles = new Set<string>()
    let overlap = 0
    for (const [id, minutes] of claims) {
      const before = counted.get(id)
      const shared = Math.min(before?.minutes ?? 0, minutes)
      if (before !== undefined && shared > nothing) titles.add(before.title)
      overlap += shared
      if (minutes > (before?.minutes ?? 0)) counted.set(id, { minutes, title: finding.title })
    }
    const reason = [finding.reason, ...overlapWords(finding.minutes, overlap, [...titles])].join(' ')
    return { ...finding, reason, overlap }
  })
  const minutes = [...counted.values()].reduce((sum, each) => sum + each.minutes, 0)
  return { findings, minutes }
}

function overlapWords(minutes: number, overlap: number, titles: readonly string[]): string[] {
  if (overlap <= nothing) return []
  const part = overlap >= minutes - nothing ? 'All of this time' : `${minuteWords(overlap)} of this time`
  return [`${part} is counted in another finding, too: ${list(titles)}.`]
}
