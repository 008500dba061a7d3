import { readPrefix } from '../parts/read-prefix.ts'
import { readSystems } from '../parts/read-systems.ts'
import type { Part, Problem, Span } from '../parts/text.ts'
import { findKind } from './kind-words.ts'
import type { NodeText, Read, ReadOptions } from './line.ts'
import { readInlineWays } from './read-inline-way.ts'
import type { Source } from './structure.ts'
import { arrowIn, cutArrow, piecesOf, textOf } from './structure.ts'

/** Reads `Sales: (start) Check credit [CRM] ? approved 80% / rejected → Pack goods`. */
export function readNode(source: Source, within: Span, options: ReadOptions): Read<NodeText> {
  const question = questionIn(source, within)
  if (question === null) {
    const { before, target, problems } = cutArrow(source, within)
    return headOf(source, before, options, { target, decides: false, ways: [], problems })
  }
  const { head, rest, decides } = question
  const ways = rest === null ? [] : readInlineWays(source, piecesOf(source, rest))
  return headOf(source, head, options, {
    target: null,
    decides,
    ways: ways.map((way) => way.value),
    problems: ways.flatMap((way) => way.problems),
  })
}

interface Tail extends Pick<NodeText, 'target' | 'decides' | 'ways'> {
  readonly problems: readonly Problem[]
}

const NO_SYSTEMS =
  'Only a step uses systems. Write the step first and the question after its systems: Check credit [CRM] ? yes / no.'

const NO_NAME =
  'Write what is done: the name of the step stands behind the department and before the systems.'

const NO_STEP = 'Write the step first: the arrow, or the question mark, stands behind it.'

function headOf(source: Source, within: Span, options: ReadOptions, tail: Tail): Read<NodeText> {
  const { systems, problems, before, given } = readSystems(source.raw, source.masked, within)
  const early = findKind(source, before, options)
  const prefix =
    early === null
      ? readPrefix(source.raw, source.masked, before, options)
      : { department: null, after: early.after }
  const words = early ?? findKind(source, { from: prefix.after, to: before.to }, options)
  const name = textOf(source, { from: words?.after ?? prefix.after, to: before.to })
  const kind = words?.kind ?? (isQuestion(source, name) && !tail.decides ? 'decision' : 'step')
  const all = [...problems, ...tail.problems]
  if (given && kind !== 'step') all.push({ from: before.to, to: within.to, message: NO_SYSTEMS })
  const { target, decides, ways } = tail
  if (words === null && name.text === '') {
    const alone = prefix.department === null && !given
    all.push({ from: within.from, to: source.raw.length, message: alone ? NO_STEP : NO_NAME })
  }
  const { trigger, choice } = words ?? ({ trigger: 'none', choice: 'exclusive' } as const)
  const { department } = prefix
  const start = textOf(source, within).from
  return {
    value: { start, department, kind, trigger, choice, name, systems, target, decides, ways },
    problems: all,
  }
}

function isQuestion({ masked }: Source, name: Part): boolean {
  return name.to > name.from && masked.charAt(name.to - 1) === '?'
}

interface Question {
  readonly head: Span
  /** The ways out; null when none are on the line. */
  readonly rest: Span | null
  /** The question mark stands apart: a decision of its own behind the step. */
  readonly decides: boolean
}

/** A question mark that ways follow, or that stands behind the systems of a step. */
function questionIn(source: Source, within: Span): Question | null {
  const { bare, masked } = source
  const arrow = arrowIn(source, within)?.from ?? within.to
  const slash = bare.indexOf('/', within.from)
  const limit = Math.min(arrow, slash < 0 ? within.to : slash)
  const at = bare.lastIndexOf('?', limit - 1)
  if (at < within.from || limit <= within.from) return null
  const apart = at > within.from && /[\s\]]/u.test(masked.charAt(at - 1))
  const behindSystems = /\[\uE000+\s*$/u.test(bare.slice(within.from, at))
  const rest = textOf(source, { from: at + 1, to: within.to })
  const decides = behindSystems || apart
  const head = { from: within.from, to: decides ? at : at + 1 }
  if (rest.text === '') return behindSystems ? { head, rest: null, decides } : null
  if (arrow === rest.from) return behindSystems ? { head, rest, decides } : null
  return /[/→%]|[-=]+>/u.test(bare.slice(rest.from, rest.to)) ? { head, rest, decides } : null
}
