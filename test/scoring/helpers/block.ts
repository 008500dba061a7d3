import fc from 'fast-check'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { decision, edge, end, exception, parallel, sketch, start, step } from './sketch.ts'

/** A well-structured piece of a workflow, whose survival can be worked out by hand from the inside out. */
export type Block =
  | { readonly kind: 'step'; readonly rate: number }
  | { readonly kind: 'sequence' | 'parallel'; readonly parts: readonly Block[] }
  | { readonly kind: 'choice'; readonly first: number; readonly parts: readonly Block[] }
  | { readonly kind: 'loop'; readonly again: number; readonly body: Block }

const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const pair = (part: fc.Arbitrary<Block>) => fc.tuple(part, part).map((parts): readonly Block[] => parts)

export const anyBlock: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    share.map((n): Block => ({ kind: 'step', rate: n / 5 })),
    pair(tie('block')).map((parts): Block => ({ kind: 'sequence', parts })),
    pair(tie('block')).map((parts): Block => ({ kind: 'parallel', parts })),
    fc.tuple(share, pair(tie('block'))).map(([first, parts]): Block => ({ kind: 'choice', first, parts })),
    fc.tuple(share, tie('block')).map(([n, body]): Block => ({ kind: 'loop', again: n * 0.95, body })),
  ),
})).block

/** Flow analysis: the share of cases that come through without an exception. */
export function survival(block: Block): number {
  switch (block.kind) {
    case 'step':
      return 1 - block.rate
    case 'sequence':
    case 'parallel':
      return block.parts.reduce((product, part) => product * survival(part), 1)
    case 'choice':
      return block.parts.reduce(
        (sum, part, i) => sum + (i === 0 ? block.first : 1 - block.first) * survival(part),
        0,
      )
    case 'loop': {
      const through = survival(block.body)
      return (through * (1 - block.again)) / (1 - through * block.again)
    }
  }
}

export function drawn(block: Block): WorkflowDocument {
  const nodes: FlowNode[] = [start(), end(), step('handler')]
  const edges: FlowEdge[] = []
  const [first, last] = add(block)
  edges.push(edge('start', first), edge(last, 'end'))
  return sketch(nodes, edges)

  function put(node: FlowNode): string {
    nodes.push(node)
    return node.id
  }

  /** Draws the block; the ids of its entry and its exit. */
  function add(part: Block): [string, string] {
    const id = `n${nodes.length}`
    switch (part.kind) {
      case 'step':
        put(step(id))
        edges.push(exception(id, 'handler', part.rate))
        return [id, id]
      case 'sequence': {
        const ends = part.parts.map(add)
        ends.slice(1).forEach(([entry], i) => edges.push(edge(ends[i]?.[1] ?? '', entry)))
        return [ends[0]?.[0] ?? '', ends[ends.length - 1]?.[1] ?? '']
      }
      case 'parallel': {
        const split = put(parallel(id))
        const join = put(parallel(`${id}-join`))
        for (const [entry, exit] of part.parts.map(add)) edges.push(edge(split, entry), edge(exit, join))
        return [split, join]
      }
      case 'choice': {
        const split = put(decision(id))
        const join = put(decision(`${id}-join`))
        part.parts.map(add).forEach(([entry, exit], i) => {
          const probability = i === 0 ? part.first : 1 - part.first
          edges.push(edge(split, entry, { probability }), edge(exit, join))
        })
        return [split, join]
      }
      case 'loop': {
        const entry = put(decision(id))
        const exit = put(decision(`${id}-exit`))
        const [first, last] = add(part.body)
        const out = put(decision(`${id}-out`))
        edges.push(edge(entry, first), edge(last, exit))
        edges.push(edge(exit, entry, { probability: part.again }))
        edges.push(edge(exit, out, { probability: 1 - part.again }))
        return [entry, out]
      }
    }
  }
}
