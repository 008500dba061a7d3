import type { Catalogue } from '#shared/model/catalogue.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { countWords, isOpen, pinnedItems } from '#shared/model/parked-words.ts'
import { count, list, percent } from '#shared/lib/words.ts'
import { kindTitle } from '../../state/map/node-words.ts'
import { tellingName } from '../../state/map/telling-name.ts'

/** A node in words, as a screen reader says it: `Step Check eligibility, Customer service, uses Shop, leads to Eligible?`. */
export function nodeWords(document: WorkflowDocument, catalogue: Catalogue): (node: FlowNode) => string {
  const names = new Map(document.nodes.map((node) => [node.id, tellingName(document, node)]))
  const ways = new Map<string, string[]>()
  for (const edge of document.edges) {
    const leads = edge.kind === 'exception' ? 'by exception to ' : ''
    const way = `${leads}${names.get(edge.target) ?? 'nowhere'}`
    ways.set(edge.source, [...(ways.get(edge.source) ?? []), way])
  }
  const parked = parkedWords(document)
  return (node) =>
    [
      `${kindTitle(node.kind)} ${node.name === '' ? 'without a name' : node.name}`,
      node.departmentId === null ? '' : nameOf(catalogue.departments, node.departmentId),
      node.kind === 'step' && node.systemIds.length > 0 ? systemWords(node.systemIds, catalogue) : '',
      waysWords(ways.get(node.id) ?? []),
      parked(node.id),
    ]
      .filter((part) => part !== '')
      .join(', ')
}

/** An edge in words: `From Check credit to Approved?, yes 80 %`, `Exception path from Pay to Call back, timeout No answer`. */
export function edgeWords(document: WorkflowDocument): (edge: FlowEdge) => string {
  const names = new Map(document.nodes.map((node) => [node.id, tellingName(document, node)]))
  const parked = parkedWords(document)
  return (edge) => {
    const { kind, source, target, label = '', probability } = edge
    const { event = '', name = '' } = edge.exception ?? {}
    const ends = `${names.get(source) ?? 'nowhere'} to ${names.get(target) ?? 'nowhere'}`
    const path = kind === 'exception' ? `Exception path from ${ends}` : `From ${ends}`
    // An event of its own kind, not drawn by hand, says more than its name alone.
    const said = kind === 'exception' ? [event === 'exception' ? '' : event, name] : [label]
    if (probability !== undefined) said.push(percent(probability))
    const words = said.filter((word) => word !== '').join(' ')
    return [path, words, parked(edge.id)].filter((part) => part !== '').join(', ')
  }
}

/** What is open about something: `2 questions parked`. */
function parkedWords(document: WorkflowDocument): (id: string) => string {
  const pinned = pinnedItems(document.parked.filter(isOpen))
  return (id) => {
    const items = pinned.get(id)
    return items === undefined ? '' : `${countWords(items)} parked`
  }
}

function systemWords(ids: readonly string[], catalogue: Catalogue): string {
  return `uses ${list(ids.map((id) => nameOf(catalogue.systems, id)))}`
}

function waysWords(ways: readonly string[]): string {
  if (ways.length === 0) return ''
  return ways.length <= 4 ? `leads to ${list(ways)}` : `leads on in ${count(ways.length, 'way')}`
}
