import type { StructureCounts } from '#shared/model/assessment.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { linksOf } from '#shared/model/links.ts'
import { isUnfinishedDecision } from '#shared/model/merges.ts'
import { entryPaths } from './exceptions/exception-entries.ts'
import { exceptionTypes } from './exception-types.ts'
import { indexGraph, isDecision } from './graph.ts'
import type { Graph } from './graph.ts'
import { countHandoffs } from './handoffs.ts'

/** The counts the matrix rests on (method §1); the rules are those of the BPMN import, read from the document. */
export function countStructure(document: WorkflowDocument): StructureCounts {
  return countGraph(document, indexGraph(document))
}

export function countGraph(document: WorkflowDocument, graph: Graph): StructureCounts {
  return {
    nodes: graph.nodes.length,
    steps: graph.steps.length,
    decisions: decisionIndexes(graph).length,
    parallelSplits: graph.nodes.filter((node, i) => node.kind === 'parallel' && waysOut(graph, i) >= 2)
      .length,
    exceptionPaths: graph.exceptions.length + entryPaths(graph.nodes).length,
    exceptionTypes: exceptionTypes(graph).length,
    departments: departmentIds(graph).length,
    systems: systemIds(document, graph).length,
    flows: graph.sequence.length,
    messageFlows: document.messages.length,
    handoffs: countHandoffs(graph),
  }
}

/** Positions of the nodes that count as decisions. */
export function decisionIndexes(graph: Graph): number[] {
  return graph.nodes.flatMap((node, i) => (isDecision(node, graph.sequenceOut[i] ?? []) ? [i] : []))
}

/** Drawn as decisions, and nothing to decide on yet; where ways only come together nothing is missing. */
export function openDecisions({ nodes, index }: Graph): FlowNode[] {
  const links = linksOf(index.edges)
  return nodes.filter((node) => isUnfinishedDecision(node, links))
}

/** Departments that own at least one step, in order of first appearance. */
export function departmentIds(graph: Graph): string[] {
  return [...new Set(graph.steps.flatMap(({ departmentId }) => departmentId ?? []))]
}

/** Systems used by steps, then those named in the workflow that no step uses. */
export function systemIds(document: WorkflowDocument, graph: Graph): string[] {
  return [...new Set([...graph.steps.flatMap((step) => step.systemIds), ...document.looseSystemIds])]
}

function waysOut(graph: Graph, index: number): number {
  return graph.sequenceOut[index]?.length ?? 0
}
