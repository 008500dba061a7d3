import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexArcs } from '#shared/flow/arc-index.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { completeNetwork } from '../../../electron/scoring/fragments/network.ts'
import { normalise } from '../../../electron/scoring/fragments/normalise.ts'
import { partTree } from '../../../electron/scoring/fragments/part-tree.ts'
import type { Part } from '../../../electron/scoring/fragments/part-tree.ts'
import { plainFragments } from '../helpers/plain-fragments.ts'
import { edge, sketch, step } from '../helpers/sketch.ts'

/** Small graphs of any shape: loops, several starts, dead ends, repeats of an arrow. */
function anyGraph(nodes: number, arcs: number): fc.Arbitrary<WorkflowDocument> {
  return fc.integer({ min: 1, max: nodes }).chain((size) => {
    const id = fc.nat({ max: size - 1 }).map((n) => `n${n}`)
    return fc.array(fc.tuple(id, id), { maxLength: arcs }).map((pairs) =>
      sketch(
        Array.from({ length: size }, (_, i) => step(`n${i}`)),
        pairs.map(([from, to], i) => ({ ...edge(from, to), id: `e${i}` })),
      ),
    )
  })
}

/** `polygon 3-5 : 1,2,7`: kind, ends and arcs of each part, single arcs too. */
function told(part: Part | null): string[] {
  if (part === null) return []
  const lines: string[] = []
  const arcsOf = (one: Part): number[] => {
    const arcs = one.children.flatMap((child) => (typeof child === 'number' ? [child] : arcsOf(child)))
    lines.push(`${one.kind} ${one.entry}-${one.exit}: ${arcs.sort((a, b) => a - b).join()}`)
    return arcs
  }
  arcsOf(part)
  return lines.sort()
}

test('agrees with the definition on small graphs of any shape', () => {
  let compared = 0
  fc.assert(
    fc.property(anyGraph(5, 9), (map) => {
      const network = normalise(completeNetwork(indexArcs(map)))
      fc.pre(network.from.length <= 13)
      compared += 1
      const plain = plainFragments(network).filter(({ kind }) => kind !== 'trivial')
      const expected = plain.map(({ kind, entry, exit, arcs }) => {
        const list = Array.from(network.from.keys()).filter((at) => at > 0 && arcs & (1 << (at - 1)))
        return `${kind} ${entry}-${exit}: ${list.join()}`
      })
      expect(told(partTree(network))).toEqual(expected.sort())
    }),
    { numRuns: 2500 },
  )
  expect(compared).toBeGreaterThan(1000)
})
