import { autocompletion } from '@codemirror/autocomplete'
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { beginningOf } from '#shared/outline/line/read-line.ts'
import type { Outline } from '#shared/outline/outline-state.ts'
import { mask } from '#shared/outline/parts/text.ts'
import { writeDepartment } from '#shared/outline/parts/write-parts.ts'
import { createReferences } from '#shared/outline/sketch/references.ts'

export interface Suggesting {
  readonly outline: () => Outline
  readonly catalogue: () => Catalogue
}

/** What may be written where the caret is: departments, systems, lines to lead to, kinds. */
export function suggestions(source: Suggesting) {
  return autocompletion({
    override: [(context) => suggest(context, source)],
    icons: false,
    activateOnTypingDelay: 60,
    interactionDelay: 0,
    tooltipClass: () => 'o-suggestions',
  })
}

function suggest(context: CompletionContext, source: Suggesting): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos)
  const before = line.text.slice(0, context.pos - line.from)
  const masked = mask(before)
  const make = [systems, targets, kinds, departments].find((each) => each.fits(masked))
  const found = make?.list(before, masked, source)
  if (found === undefined || found.options.length === 0) return null
  return { from: line.from + found.from, options: found.options, validFor: /^[^,;[\]:→]*$/u }
}

interface Suggester {
  fits(masked: string): boolean
  list(
    before: string,
    masked: string,
    source: Suggesting,
  ): { readonly from: number; readonly options: Completion[] }
}

const systems: Suggester = {
  fits: (masked) => /\[[^\]]*$/u.test(masked),
  list(before, masked, { catalogue }) {
    const open = masked.lastIndexOf('[')
    const start = Math.max(open, masked.lastIndexOf(','), masked.lastIndexOf(';')) + 1
    const from = start + before.slice(start).length - before.slice(start).trimStart().length
    const used = new Set(
      before
        .slice(open + 1, start)
        .split(/[,;]/u)
        .map((name) => name.trim().toLowerCase()),
    )
    const options = catalogue()
      .systems.filter(({ name }) => !used.has(name.toLowerCase()))
      .map(({ name }) => ({
        label: name,
        apply: name.replace(/[\\[\],;]/gu, String.raw`\$&`),
        type: 'system',
      }))
    return { from, options }
  },
}

const targets: Suggester = {
  fits: (masked) => /(?:→|[-=]+>)[^→]*$/u.test(masked),
  list(_before, masked, { outline }) {
    const arrow = /(?:→|[-=]+>)\s*/gu
    const from = [...masked.matchAll(arrow)].reduce((_, found) => found.index + found[0].length, 0)
    const nodes = outline().sketch.nodes.filter((node) => node.role !== 'end')
    const references = createReferences(nodes)
    const named = nodes.map((node) => {
      const written = references.write(node.id)
      return {
        label: written,
        type: 'line',
        ...(node.department === null ? {} : { detail: node.department }),
      }
    })
    const words = [
      { label: 'end', type: 'line', detail: 'an end of its own' },
      { label: 'nothing', type: 'line', detail: 'leads nowhere' },
    ]
    return { from, options: [...named, ...words] }
  },
}

const kinds: Suggester = {
  fits: (masked) => /^\s*(?:[-+!]\s+)?(?:[^:()[\]]+:\s*)?\([^()]*$/u.test(masked),
  list: (_before, masked) => ({ from: masked.lastIndexOf('('), options: kindOptions }),
}

const kindOptions: Completion[] = (
  [
    ['start', 'where it begins'],
    ['end', 'where it ends'],
    ['parallel', 'a split or join'],
    ['join', 'branches meet'],
    ['event', 'something happens'],
    ['timer event', 'waiting'],
    ['message start', 'begins with a message'],
    ['timer start', 'begins at a time'],
    ['decision', 'a question'],
    ['step', 'a step all the same'],
  ] as const
).map(([word, detail]) => ({ label: `(${word})`, apply: `(${word}) `, detail, type: 'kind' }))

/** Only where a line begins, and not below a decision, where a way's name is typed. */
const departments: Suggester = {
  fits: (masked) => /^\s*(?:\+\s+)?[^\s:([\-+!→][^:([→]*$/u.test(masked),
  list(before, _, { catalogue }) {
    const { from } = beginningOf(before)
    const options = catalogue().departments.map(({ name }) => ({
      label: name,
      apply: `${writeDepartment(name, { isDepartment: () => true, unknownPrefix: 'department' })}: `,
      detail: 'department',
      type: 'department',
    }))
    return { from, options }
  },
}
