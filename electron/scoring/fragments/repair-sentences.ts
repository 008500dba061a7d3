import { caveat } from '#shared/model/analysis/caveat.ts'
import type { Caveat } from '#shared/model/analysis/caveat.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { nodeNames } from '#shared/model/node-words.ts'
import type { Repairs } from './network.ts'

/** Each repair in words, with the nodes it was made at; none where the map has one start, one end and everything lies between them. */
export function repairSentences(nodes: readonly FlowNode[], repairs: Repairs): Caveat[] {
  const { enteredLoops, leftLoops, selfLoops } = repairs
  const lone = repairs.beginnings.filter((at) => nodes[at]?.kind === 'step' && repairs.ends.includes(at))
  const beginnings = repairs.beginnings.filter((at) => !lone.includes(at))
  const ends = repairs.ends.filter((at) => !lone.includes(at))
  const at = (positions: readonly number[]) => positions.flatMap((position) => nodes[position] ?? [])
  const noStart = beginnings.filter((at) => !isBeginning(nodes[at]))
  const noEnd = ends.filter((at) => nodes[at]?.kind !== 'end')
  const say = (found: readonly number[], sentence: (names: string) => string) =>
    found.length === 0 ? [] : [caveat(sentence(nodeNames(at(found))), at(found))]
  return [
    ...say(lone, (names) =>
      lone.length === 1
        ? `No arrow joins ${names} to anything; it is kept as a part by itself.`
        : `No arrow joins ${names} to anything; each is kept as a part by itself.`,
    ),
    ...say(noStart, (names) => `Nothing leads to ${names}, and no start is drawn there; one is assumed.`),
    ...say(
      several(beginnings),
      (names) =>
        `Cases begin in several places (${names}); to find its parts, the map is read with one beginning before them.`,
    ),
    ...say(enteredLoops, (names) => `No case gets into the loop with ${names}; a way in is assumed there.`),
    ...say(noEnd, (names) => `Nothing leads on from ${names}, and no end is drawn there; one is assumed.`),
    ...say(
      several(ends),
      (names) =>
        `Cases end in several places (${names}); to find its parts, the map is read with one end after them.`,
    ),
    ...say(
      leftLoops,
      (names) => `No case gets out of the loop with ${names}; a way out is assumed after it.`,
    ),
    ...say(selfLoops, (names) => `An arrow leads from ${names} straight back; it is kept with its step.`),
  ]
}

function several(found: readonly number[]): readonly number[] {
  return found.length > 1 ? found : []
}

function isBeginning(node: FlowNode | undefined): boolean {
  return node?.kind === 'start' || node?.exceptionEntry !== undefined
}
