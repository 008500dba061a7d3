import type { FlowEdge } from '../../model/document.ts'
import type { Graph } from '../graph/graph.ts'
import type { ReadOptions } from '../line/line.ts'
import { writeException, writeNode, writeRate, writeShare, writeWay } from '../line/write-line.ts'
import { createReferences } from '../sketch/references.ts'
import type { References } from '../sketch/references.ts'
import type { Draft, Onward } from './emit.ts'
import { says } from './emit.ts'

/** Names for the lines of a text, by which its arrows find them. */
export function referencesOf(graph: Graph, drafts: readonly Draft[]): References {
  const named = drafts.flatMap(({ nodeId }) => {
    const facts = nodeId === null ? undefined : graph.facts.get(nodeId)
    return nodeId === null || facts === undefined ? [] : [{ id: nodeId, ...facts }]
  })
  return createReferences(named)
}

/** A line's content, without its indentation. */
export function writeDraft(draft: Draft, graph: Graph, references: References, options: ReadOptions): string {
  const { edge, nodeId } = draft
  const node = nodeId === null ? null : nodeLine(nodeId, draft, graph, references, options)
  if (edge === null) return node ?? ''
  if (node !== null) return `+ ${node}`
  return wayLine(edge, graph, onwardText(draft.edgeOnward, references), options)
}

function nodeLine(
  id: string,
  { above, nodeOnward }: Draft,
  graph: Graph,
  references: References,
  options: ReadOptions,
): string {
  const facts = graph.facts.get(id)
  if (facts === undefined) return ''
  const { department, kind } = facts
  const joins = kind === 'parallel' && graph.into(id).length > 1 && graph.sequence(id).length <= 1
  return writeNode(
    {
      ...facts,
      department: department === above ? null : (department ?? ''),
      target: onwardText(nodeOnward, references),
      ...(joins ? { word: 'join' } : {}),
    },
    options,
  )
}

function wayLine(edge: FlowEdge, graph: Graph, target: string | null, options: ReadOptions): string {
  const { label, share, event, rate } = graph.factsOf(edge)
  if (edge.kind === 'exception') {
    const figure = rate === null ? null : writeRate(rate)
    return writeException({ event, label, figure, target }, options)
  }
  if (!says(graph, edge)) return target === null ? '+' : `+ → ${target}`
  return writeWay({ label, figure: share === null ? null : writeShare(share), target }, options)
}

function onwardText(onward: Onward, references: References): string | null {
  if (onward === 'implied') return null
  if (onward === 'nothing') return 'nothing'
  return onward === 'own-end' ? 'end' : references.write(onward.to)
}
