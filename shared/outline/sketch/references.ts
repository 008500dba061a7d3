import { nameKey } from '../../lib/name-key.ts'
import { findKind, writeKindWords } from '../line/kind-words.ts'
import { sourceOf } from '../line/structure.ts'
import { escapeText, mask, unescapeText } from '../parts/text.ts'

/** What a line can be found by. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly kind: Parameters<typeof writeKindWords>[0]['kind']
  readonly department: string | null
}

/** Finds the lines that references name, and names lines so that they are found. */
export interface References {
  /** The nodes a reference may mean, in the order of the text; one where it is clear. */
  find(reference: string): readonly Named[]
  /** The shortest reference that means this node and no other. */
  write(id: string): string
  /** A name near to one that is not there. */
  suggest(reference: string): string | null
}

/** `→ nothing`: expressly nowhere. A line of that name is found by its number. */
export const NOWHERE = 'nothing'

const ordinal = /\s*#(\d+)\s*$/u

export function createReferences(nodes: readonly Named[]): References {
  const byName = new Map<string, Named[]>()
  const byId = new Map<string, Named>()
  for (const node of nodes) {
    const key = nameKey(node.name)
    const sharing = byName.get(key)
    if (sharing === undefined) byName.set(key, [node])
    else sharing.push(node)
    byId.set(node.id, node)
  }
  const named = (name: string) => byName.get(nameKey(name)) ?? []

  function find(reference: string): readonly Named[] {
    if (reference.trim().toLowerCase() === NOWHERE) return []
    const masked = mask(reference)
    const count = ordinal.exec(masked)
    const end = count?.index ?? reference.length
    const all = candidates(reference.slice(0, end), masked.slice(0, end))
    if (count === null) return all
    const chosen = all[Number(count[1]) - 1]
    return chosen === undefined ? [] : [chosen]
  }

  function candidates(raw: string, masked: string): readonly Named[] {
    const whole = unescapeText(raw).trim()
    const exact = whole === '' ? [] : named(whole)
    if (exact.length > 0) return exact
    const ofKind = byKind(raw, () => true)
    if (ofKind.length > 0) return ofKind
    for (let at = masked.indexOf(':'); at >= 0; at = masked.indexOf(':', at + 1)) {
      const department = nameKey(unescapeText(raw.slice(0, at)))
      const fits = (node: Named) => nameKey(node.department ?? '') === department
      const rest = raw.slice(at + 1)
      const found = [...named(unescapeText(rest).trim()).filter(fits), ...byKind(rest, fits)]
      if (found.length > 0) return found
    }
    return []
  }

  function byKind(raw: string, fits: (node: Named) => boolean): readonly Named[] {
    const source = sourceOf(raw)
    if (!/^\s*\(/u.test(source.masked)) return []
    const words = findKind(
      source,
      { from: 0, to: raw.length },
      { isDepartment: () => false, unknownPrefix: 'name' },
    )
    if (words === null) return []
    return named(unescapeText(raw.slice(words.after)).trim()).filter(
      (node) => node.kind === words.kind && fits(node),
    )
  }

  function write(id: string): string {
    const node = byId.get(id)
    if (node === undefined) return ''
    const means = (reference: string) => {
      const found = find(reference)
      return found.length === 1 && found[0] === node
    }
    const tries = spellings(node)
    const clear = tries.find(means)
    if (clear !== undefined) return clear
    const numbered = tries.flatMap((spelling) => {
      const at = find(spelling).indexOf(node)
      return at < 0 ? [] : [`${spelling} #${at + 1}`]
    })
    return numbered.find(means) ?? numbered[0] ?? ''
  }

  function suggest(reference: string): string | null {
    const wanted = nameKey(unescapeText(reference.replace(ordinal, ''))).slice(0, 200)
    const near = [...byName]
      .map(([key, [node]]) => ({ node, far: distance(wanted, key) }))
      .filter(({ far }) => far <= Math.max(2, wanted.length / 4))
      .toSorted((one, other) => one.far - other.far)[0]
    return near?.node === undefined || near.node.name === '' ? null : near.node.name
  }

  return { find, write, suggest }
}

/** The ways to name a node, the shortest first. */
function spellings({ name, kind, department }: Named): string[] {
  const word = writeKindWords({ kind, trigger: 'none', choice: 'exclusive' })
  if (name === '') return [word, ...(department === null ? [] : [`${escapeText(department)}: ${word}`])]
  const plain = /[\\→⏎␍\n\r#]|[-=]>|^\s|\s$/u.test(name) ? [] : [name]
  const forms = [...plain, escapeText(name)]
  return [
    ...forms,
    ...(department === null ? [] : forms.map((form) => `${escapeText(department)}: ${form}`)),
    `${word} ${escapeText(name)}`,
  ]
}

/** How many letters to change, at most a handful: beyond that two names are not near. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 6) return Infinity
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? Infinity
}
