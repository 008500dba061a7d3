import { decisionChoices, eventTriggers } from '../../model/document.ts'
import type { DecisionChoice, EventTrigger, NodeKind } from '../../model/document.ts'
import type { PrefixOptions } from '../parts/read-prefix.ts'
import type { Source } from './structure.ts'
import type { Span } from '../parts/text.ts'

/** The words for kinds; `split` and `join` are both drawn as a parallel gateway. */
const kinds: Readonly<Record<string, NodeKind>> = {
  start: 'start',
  step: 'step',
  decision: 'decision',
  parallel: 'parallel',
  split: 'parallel',
  join: 'parallel',
  event: 'event',
  end: 'end',
}

export interface KindWords {
  readonly kind: NodeKind
  readonly trigger: EventTrigger
  readonly choice: DecisionChoice
}

/** Reads `message start`, `inclusive decision`, `end`: what is written in parentheses. */
export function readKindWords(text: string): KindWords | null {
  const words = text.toLowerCase().split(/\s+/u)
  const kind = kinds[words.at(-1) ?? '']
  const [quality] = words
  if (kind === undefined || words.length > 2 || quality === undefined) return null
  if (words.length === 1) return { kind, trigger: 'none', choice: 'exclusive' }
  const trigger = eventTriggers.find((each) => each === quality)
  const choice = decisionChoices.find((each) => each === quality)
  if (kind === 'decision') return choice === undefined ? null : { kind, trigger: 'none', choice }
  const happens = kind === 'start' || kind === 'event' || kind === 'end'
  return happens && trigger !== undefined ? { kind, trigger, choice: 'exclusive' } : null
}

/** The words in parentheses that say the kind; where something rests on the default they are shorter. */
export function writeKindWords({ kind, trigger, choice }: KindWords, word: string = kind): string {
  const quality = kind === 'decision' ? choice : trigger
  return quality === 'none' || quality === 'exclusive' ? `(${word})` : `(${quality} ${word})`
}

interface Found extends KindWords {
  /** Where the name begins. */
  readonly after: number
}

/** The kind at the beginning of a stretch: `(start) Order received`, `Start: Order received`, or `Start` alone. */
export function findKind(source: Source, within: Span, options: PrefixOptions): Found | null {
  const text = source.masked.slice(within.from, within.to)
  const inside = /^\s*\(([^()]*)\)/u.exec(text)
  if (inside !== null) {
    const words = readKindWords((inside[1] ?? '').trim())
    return words === null ? null : { ...words, after: within.from + inside[0].length }
  }
  const spoken = /^\s*(start|end|event|decision|parallel|step)\s*(?::(?=\s|$)|$)/iu.exec(text)
  const word = spoken?.[1]
  if (spoken === null || word === undefined || options.isDepartment(word)) return null
  const alone = !spoken[0].includes(':')
  if (alone && !/^(?:start|end|parallel)$/iu.test(word)) return null
  const words = readKindWords(word)
  return words === null ? null : { ...words, after: within.from + spoken[0].length }
}
