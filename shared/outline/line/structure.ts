import type { Part, Problem, Span } from '../parts/text.ts'
import { mask, partOf } from '../parts/text.ts'

/** A line as the readers look at it; all three are of one length, so that places in one are places in the others. */
export interface Source {
  readonly raw: string
  /** Escaped characters blotted out. */
  readonly masked: string
  /** Also what stands in brackets. */
  readonly bare: string
}

export function sourceOf(raw: string): Source {
  const masked = mask(raw)
  const bare = masked.replace(/\[[^\]]*(?:\]|$)/gu, (found) => `[${'\uE000'.repeat(found.length - 1)}`)
  return { raw, masked, bare }
}

export function textOf({ raw, masked }: Source, span: Span): Part {
  return partOf(raw, masked, span)
}

const arrow = /→|[-=]+>/gu

/** The first arrow of a stretch; null without one. */
export function arrowIn({ bare }: Source, { from, to }: Span): Span | null {
  arrow.lastIndex = from
  const found = arrow.exec(bare)
  if (found === null || found.index >= to) return null
  return { from: found.index, to: found.index + found[0].length }
}

/** Splits a stretch at its first arrow. */
export function cutArrow(
  source: Source,
  within: Span,
): { readonly before: Span; readonly target: Part | null; readonly problems: readonly Problem[] } {
  const found = arrowIn(source, within)
  if (found === null) return { before: within, target: null, problems: [] }
  const target = textOf(source, { from: found.to, to: within.to })
  const second = arrowIn(source, target)
  const problems: Problem[] = []
  if (target.text === '')
    problems.push({ ...found, message: 'Write the name of the line this leads to behind the arrow.' })
  if (second !== null)
    problems.push({
      ...second,
      message:
        'A line leads to one other. For a second way out write a line of its own below, such as “- otherwise → Name”.',
    })
  return { before: { from: within.from, to: found.from }, target, problems }
}

/** The pieces of a stretch between slashes. */
export function piecesOf({ bare }: Source, within: Span): Span[] {
  const pieces: Span[] = []
  let { from } = within
  for (let at = bare.indexOf('/', from); at >= 0 && at < within.to; at = bare.indexOf('/', from)) {
    pieces.push({ from, to: at })
    from = at + 1
  }
  return [...pieces, { from, to: within.to }]
}
