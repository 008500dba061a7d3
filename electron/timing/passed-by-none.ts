import { floodOnward } from '#shared/flow/flood.ts'
import type { ArcIndex } from '#shared/flow/arc-index.ts'
import { countUp, intAt } from '#shared/lib/ints.ts'
import { caveat } from '#shared/model/analysis/caveat.ts'
import type { Caveat } from '#shared/model/analysis/caveat.ts'
import type { FlowEdge, FlowNode } from '#shared/model/document.ts'
import { nodeNames } from '#shared/model/node-words.ts'

const namesShown = 3

/** Why no case comes by, what to do about it, and the ways that it is about. */
interface Reason {
  readonly because: string
  readonly todo: string
  readonly edges: readonly FlowEdge[]
  readonly behind: Uint8Array
}

/** Steps whose minutes are in no figure: behind exception paths without a rate, or ways that no case takes, or led to by nothing. */
export function passedByNone(index: ArcIndex, visitsAt: Float64Array): Caveat[] {
  const isPassed = (at: number) => (visitsAt[at] ?? 0) > 0
  const none = countUp(index.nodes.length).filter((at) => index.nodes[at]?.kind === 'step' && !isPassed(at))
  if (none.length === 0) return []
  const fromPassed = (wanted: (edge: FlowEdge) => boolean) =>
    countUp(index.edges.length).filter((arc) => {
      const edge = index.edges[arc]
      const goesOn = isPassed(intAt(index.from, arc)) && !isPassed(intAt(index.to, arc))
      return goesOn && edge !== undefined && wanted(edge)
    })
  const reasons = [
    unrated(index, fromPassed(isUnrated)),
    closed(
      index,
      fromPassed((edge) => !isUnrated(edge)),
    ),
    unled(index),
  ]
  const groups = Map.groupBy(none, (at) => reasons.find(({ behind }) => behind[at] === 1))
  return [...groups].flatMap(([reason, members]) =>
    reason === undefined
      ? []
      : [
          sentence(
            reason,
            members.flatMap((at) => index.nodes[at] ?? []),
          ),
        ],
  )
}

function sentence({ because, todo, edges }: Reason, steps: readonly FlowNode[]): Caveat {
  const time = steps.length === 1 ? 'its time is' : 'their time is'
  const text = `No case passes ${nodeNames(steps, namesShown)}, as ${because}: ${time} not counted. ${todo}`
  return caveat(text, steps, edges)
}

function isUnrated({ kind, rate }: FlowEdge): boolean {
  return kind === 'exception' && rate === undefined
}

function unrated(index: ArcIndex, arcs: readonly number[]): Reason {
  const entries = countUp(index.nodes.length).filter((at) => {
    const entry = index.nodes[at]?.exceptionEntry
    return entry !== undefined && entry.rate === undefined
  })
  const one = arcs.length + entries.length === 1
  return {
    because: one
      ? 'an exception path without a rate leads there'
      : 'exception paths without a rate lead there',
    todo: one ? 'Give that path its rate.' : 'Give those paths their rates.',
    edges: arcs.flatMap((arc) => index.edges[arc] ?? []),
    behind: floodOnward(index, [...entries, ...arcs.map((arc) => intAt(index.to, arc))], everyWay),
  }
}

function closed(index: ArcIndex, arcs: readonly number[]): Reason {
  return {
    because: 'by the shares on the map none goes there',
    todo: 'Give the way there a share if some do.',
    edges: [],
    behind: floodOnward(
      index,
      arcs.map((arc) => intAt(index.to, arc)),
      everyWay,
    ),
  }
}

function unled({ nodes }: ArcIndex): Reason {
  return {
    because: 'no way leads there from where cases begin',
    todo: 'Draw the way there.',
    edges: [],
    behind: new Uint8Array(nodes.length).fill(1),
  }
}

function everyWay(): boolean {
  return true
}
