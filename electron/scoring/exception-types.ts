import type { ExceptionInfo, FlowEdge, FlowNode } from '#shared/model/document.ts'
import type { Graph } from './graph.ts'

/** Distinct pairs of event and name over exception edges and exception entries. */
export function exceptionTypes(graph: Graph): ExceptionInfo[] {
  const found = new Map<string, ExceptionInfo>()
  for (const info of [...graph.exceptions.map(({ edge }) => typeOf(edge)), ...entryTypes(graph.nodes)]) {
    found.set(JSON.stringify([info.event, info.name]), info)
  }
  return [...found.values()]
}

/** An exception edge drawn without a type takes its label as the name. */
function typeOf(edge: FlowEdge): ExceptionInfo {
  return edge.exception ?? { event: 'exception', name: edge.label?.trim() ?? '' }
}

function entryTypes(nodes: readonly FlowNode[]): ExceptionInfo[] {
  return nodes.flatMap(({ exceptionEntry }) =>
    exceptionEntry === undefined ? [] : [{ event: exceptionEntry.event, name: exceptionEntry.name }],
  )
}
