import { leftByLoneWay } from '#shared/flow/lone-share.ts'
import { count, sentenceCase } from '#shared/lib/words.ts'
import { equalBeginnings } from '#shared/model/analysis/beginning-words.ts'
import { caveat } from '#shared/model/analysis/caveat.ts'
import type { Caveat } from '#shared/model/analysis/caveat.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { nodeNames } from '#shared/model/node-words.ts'
import { openDecisions } from './count-structure.ts'
import type { Beginnings } from './exceptions/where-cases-begin.ts'
import type { Graph } from './graph.ts'

/** What the map itself leaves open, each a sentence. */
export function structureCaveats(graph: Graph, beginnings: Beginnings): Caveat[] {
  if (graph.nodes.length === 0) return [caveat('Nothing is drawn yet; the scores rest on an empty map.')]
  const homeless = graph.steps.filter((step) => step.departmentId === null)
  const unreachable = beginnings.unreachable
  return [
    ...(graph.steps.length === 0 ? [caveat('There is no step on the map yet.')] : []),
    ...beginSentences(graph, beginnings.assumed),
    ...equalBeginnings(beginnings.parts.map((part) => part.flatMap((at) => graph.nodes[at] ?? []))),
    ...openDecisionSentences(graph),
    ...loneWaySentences(graph),
    ...(graph.nodes.some((node) => node.kind === 'end') ? [] : [noEndCaveat(graph)]),
    ...(unreachable.length > 0
      ? [
          caveat(
            `${count(unreachable.length, 'node')} cannot be reached from a start and ${unreachable.length === 1 ? 'counts' : 'count'} towards neither the exception rate nor the times${whichOf(unreachable)}.`,
            unreachable,
          ),
        ]
      : []),
    ...(homeless.length > 0
      ? [
          caveat(
            `${count(homeless.length, 'step')} ${homeless.length === 1 ? 'belongs' : 'belong'} to no department${whichOf(homeless)}.`,
            homeless,
          ),
        ]
      : []),
  ]
}

/** `: “Check” and two steps without a name`; where none has a name they are counted already. */
function whichOf(nodes: readonly FlowNode[]): string {
  return nodes.some(({ name }) => name.trim() !== '') ? `: ${nodeNames(nodes)}` : ''
}

function noEndCaveat({ nodes, sequenceOut }: Graph): Caveat {
  const last = nodes.filter((_, at) => sequenceOut[at]?.length === 0)
  return last.length > 0
    ? caveat('No end is drawn; a case is taken to end where no way leads on.', last)
    : caveat(
        'No end is drawn, and from every node a way leads on: a case would go round for ever. Draw where it ends.',
      )
}

/** Where a start is drawn, another part of the map may still have none. */
function beginSentences(graph: Graph, assumed: readonly FlowNode[]): Caveat[] {
  if (assumed.length === 0) return []
  if (graph.nodes.every((node) => node.kind !== 'start'))
    return [caveat(`No start is drawn; cases are taken to begin at ${nodeNames(assumed)}.`, assumed)]
  const verb = assumed.length === 1 ? 'is' : 'are'
  return [
    caveat(
      `${sentenceCase(nodeNames(assumed))} ${verb} not reached from any start; every case is taken to begin there, too. Connect what leads there.`,
      assumed,
    ),
  ]
}

function openDecisionSentences(graph: Graph): Caveat[] {
  const open = openDecisions(graph)
  if (open.length === 0) return []
  const verb = open.length === 1 ? 'has no second way out and does' : 'have no second way out and do'
  return [
    caveat(
      `${sentenceCase(nodeNames(open))} ${verb} not count as ${open.length === 1 ? 'a decision' : 'decisions'} yet.`,
      open,
    ),
  ]
}

/** The only way out takes every case, whatever share it was given. */
function loneWaySentences({ nodes, sequenceOut, exceptionsOut }: Graph): Caveat[] {
  const lone = nodes.filter((_, at) => {
    const ways = sequenceOut[at] ?? []
    if (ways.length !== 1 || ways[0]?.edge.probability === undefined) return false
    const out = [...ways, ...(exceptionsOut[at] ?? [])]
    return leftByLoneWay(out.map(({ edge }) => edge)) !== null
  })
  if (lone.length === 0) return []
  return [
    caveat(
      `The only way out has a share below 100\u00a0%; every case is taken to go that way: ${nodeNames(lone)}.`,
      lone,
    ),
  ]
}
