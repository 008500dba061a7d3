import { leftByLoneWay } from '#shared/flow/lone-share.ts'
import { count, sentenceCase } from '#shared/lib/words.ts'
import type { FlowNode } from '#shared/model/document.ts'
import { openDecisions } from './count-structure.ts'
import { nodeNames } from './exceptions/caveats.ts'
import type { Beginnings } from './exceptions/where-cases-begin.ts'
import type { Graph } from './graph.ts'

/** What the map itself leaves open, each a sentence. */
export function structureCaveats(graph: Graph, beginnings: Beginnings): string[] {
  if (graph.nodes.length === 0) return ['Nothing is drawn yet; the scores rest on an empty map.']
  const homeless = graph.steps.filter((step) => step.departmentId === null)
  const unreachable = beginnings.unreachable
  return [
    ...(graph.steps.length === 0 ? ['There is no step on the map yet.'] : []),
    ...beginSentences(graph, beginnings.assumed),
    ...openDecisionSentences(graph),
    ...loneWaySentences(graph),
    ...(graph.nodes.some((node) => node.kind === 'end') ? [] : [noEndSentence(graph)]),
    ...(unreachable.length > 0
      ? [
          `${count(unreachable.length, 'node')} cannot be reached from a start and ${unreachable.length === 1 ? 'counts' : 'count'} towards neither the exception rate nor the times: ${nodeNames(unreachable)}.`,
        ]
      : []),
    ...(homeless.length > 0
      ? [
          `${count(homeless.length, 'step')} ${homeless.length === 1 ? 'belongs' : 'belong'} to no department: ${nodeNames(homeless)}.`,
        ]
      : []),
  ]
}

function noEndSentence({ sequenceOut }: Graph): string {
  return sequenceOut.some((ways) => ways.length === 0)
    ? 'No end is drawn; a case is taken to end where no way leads on.'
    : 'No end is drawn, and from every node a way leads on: a case would go round for ever. Draw where it ends.'
}

/** Where a start is drawn, another part of the map may still have none. */
function beginSentences(graph: Graph, assumed: readonly FlowNode[]): string[] {
  if (assumed.length === 0) return []
  if (graph.nodes.every((node) => node.kind !== 'start'))
    return [`No start is drawn; cases are taken to begin at ${nodeNames(assumed)}.`]
  const verb = assumed.length === 1 ? 'is' : 'are'
  return [
    `${sentenceCase(nodeNames(assumed))} ${verb} not reached from any start; cases are taken to begin there too. Connect what leads there.`,
  ]
}

function openDecisionSentences(graph: Graph): string[] {
  const open = openDecisions(graph)
  if (open.length === 0) return []
  const verb = open.length === 1 ? 'has no second way out and does' : 'have no second way out and do'
  return [
    `${sentenceCase(nodeNames(open))} ${verb} not count as ${open.length === 1 ? 'a decision' : 'decisions'} yet.`,
  ]
}

/** The only way out takes every case, whatever share it was given. */
function loneWaySentences({ nodes, sequenceOut, exceptionsOut }: Graph): string[] {
  const lone = nodes.filter((_, at) => {
    const out = [...(sequenceOut[at] ?? []), ...(exceptionsOut[at] ?? [])]
    return leftByLoneWay(out.map(({ edge }) => edge)) !== null
  })
  if (lone.length === 0) return []
  return [
    `The only way out has a share below 100\u00a0%; every case is taken to go that way: ${nodeNames(lone)}.`,
  ]
}
