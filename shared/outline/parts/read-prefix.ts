import type { Part, Span } from './text.ts'
import { partOf, unescapeText } from './text.ts'

export interface PrefixOptions {
  /** Whether the engagement has a department of this name. */
  readonly isDepartment: (name: string) => boolean
  /**
   * What a prefix is that names no known department: a new department where it can be one, or the
   * beginning of the name (colons in names are common: `Step 2: check`).
   */
  readonly unknownPrefix: 'department' | 'name'
}

export interface Prefix {
  readonly department: Part | null
  /** Where the rest of the line begins. */
  readonly after: number
}

const LONGEST = 60
const MOST_WORDS = 6

/** The department before a colon. Of several colons the last that ends a known name counts. */
export function readPrefix(raw: string, masked: string, within: Span, options: PrefixOptions): Prefix {
  const colons = colonsOf(masked, within)
  const [first] = colons
  if (first === undefined) return { department: null, after: within.from }
  const known = colons.findLast((at) => options.isDepartment(unescapeText(raw.slice(within.from, at)).trim()))
  const at = known ?? (mayBeNew(raw, masked, { from: within.from, to: first }, options) ? first : undefined)
  if (at === undefined) return { department: null, after: within.from }
  return { department: partOf(raw, masked, { from: within.from, to: at }), after: at + 1 }
}

function colonsOf(masked: string, { from, to }: Span): number[] {
  const found: number[] = []
  for (let at = masked.indexOf(':', from); at >= 0 && at < to; at = masked.indexOf(':', at + 1))
    found.push(at)
  return found
}

/** A time of day, an address on the web or half a sentence is no department. */
function mayBeNew(raw: string, masked: string, before: Span, options: PrefixOptions): boolean {
  const { text } = partOf(raw, masked, before)
  if (text === '') return true
  if (options.unknownPrefix === 'name' || !/^(?:\s|$)/u.test(masked.slice(before.to + 1))) return false
  return text.length <= LONGEST && text.split(/\s+/u).length <= MOST_WORDS && /\p{L}/u.test(text)
}
