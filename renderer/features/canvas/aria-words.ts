import type { Catalogue } from '#shared/model/catalogue.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { count, list } from '#shared/lib/words.ts'
import { kindTitle, titleOf } from '../../state/map/node-words.ts'

/** A node in words, as a screen reader says it: `Step Check eligibility, Customer service, uses Shop, leads to Eligible?`. */
export function nodeWords(document: WorkflowDocument, catalogue: Catalogue): (node: FlowNode) => string {
  const names = new Map(document.nodes.map((node) => [node.id, titleOf(node)]))
  const ways = new Map<string, string[]>()
  for (const edge of document.edges) {
    const leads = edge.kind === 'exception' ? 'by exception to ' : ''
    const way = `${leads}${names.get(edge.target) ?? 'nowhere'}`
    ways.set(edge.source, [...(ways.get(edge.source) ?? []), way])
  }
  return (node) =>
    [
      `${kindTitle(node.kind)} ${node.name === '' ? 'without a name' : node.name}`,
      node.departmentId === null ? '' : nameOf(catalogue.departments, node.departmentId),
      node.kind === 'step' && node.systemIds.length > 0 ? systemWords(node.systemIds, catalogue) : '',
      waysWords(ways.get(node.id) ?? []),
    ]
      .filter((part) => part !== '')
      .join(', ')
}

function systemWords(ids: readonly string[], catalogue: Catalogue): string {
  return `uses ${list(ids.map((id) => nameOf(catalogue.systems, id)))}`
}

function waysWords(ways: readonly string[]): string {
  if (ways.length === 0) return ''
  return ways.length <= 4 ? `leads to ${list(ways)}` : `leads on in ${count(ways.length, 'way')}`
}
