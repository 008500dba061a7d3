import type { Catalogue } from '#shared/model/catalogue.ts'
import { nameOf } from '#shared/model/catalogue.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { countWords, isOpen, pinnedItems } from '#shared/model/parked-words.ts'
import { linksOf, placesOf } from '#shared/model/links.ts'
import { count, list, percent } from '#shared/lib/words.ts'
import { kindTitle } from '#shared/model/node-words.ts'
import { tellingName } from '#shared/model/telling-name.ts'

/**
 * A node in words, as a screen reader says it: `Step Check eligibility, Customer service, uses Shop, leads to
 * Eligible?, by exception to Call back, 1 note, 2 parked`.
 */
export function nodeWords(document: WorkflowDocument, catalogue: Catalogue): (node: FlowNode) => string {
  const nameFor = namesIn(document)
  const { out } = linksOf(document.edges)
  const notes = Map.groupBy(document.notes, (note) => note.about)
  const parked = parkedWords(document)
  return (node) => {
    const ways = out(node.id)
    return [
      `${kindTitle(node.kind)} ${node.name === '' ? 'without a name' : node.name}`,
      node.departmentId === null ? '' : nameOf(catalogue.departments, node.departmentId),
      node.kind === 'step' && node.systemIds.length > 0 ? systemWords(node.systemIds, catalogue) : '',
      entryWords(node),
      waysWords('leads', ofKind(ways, 'sequence'), nameFor),
      waysWords('by exception', ofKind(ways, 'exception'), nameFor),
      noteWords(notes.get(node.id)?.length ?? 0),
      parked(node.id),
      (node.comment ?? '') === '' ? '' : 'has a comment',
    ]
      .filter((part) => part !== '')
      .join(', ')
  }
}

/** An edge in words: `From Check credit to Approved?, yes 80 %`, `Exception path from Pay to Call back, timeout No answer`. */
export function edgeWords(document: WorkflowDocument): (edge: FlowEdge) => string {
  const nameFor = namesIn(document)
  const parked = parkedWords(document)
  return (edge) => {
    const ends = `${nameFor(edge.source)} to ${nameFor(edge.target)}`
    const path = edge.kind === 'exception' ? `Exception path from ${ends}` : `From ${ends}`
    const words = saidOnEdge(edge)
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

/** Its label and share; of an exception path what goes wrong, and its kind unless it was just drawn by hand. */
function saidOnEdge({ kind, label = '', probability, exception }: FlowEdge): string {
  const { event = '', name = '' } = exception ?? {}
  const said = kind === 'exception' ? [event === 'exception' ? '' : event, name] : [label]
  if (probability !== undefined) said.push(percent(probability))
  return said.filter((word) => word !== '').join(' ')
}

function ofKind(edges: readonly FlowEdge[], kind: FlowEdge['kind']): readonly FlowEdge[] {
  return edges.filter((edge) => edge.kind === kind)
}

/** Names are worked out when asked for: of a large map only what is in the page is put into words. */
function namesIn(document: WorkflowDocument): (id: string) => string {
  const places = placesOf(document.nodes)
  return (id) => {
    const node = document.nodes[places.get(id) ?? -1]
    return node === undefined ? 'nowhere' : tellingName(document, node)
  }
}

function systemWords(ids: readonly string[], catalogue: Catalogue): string {
  return `uses ${list(ids.map((id) => nameOf(catalogue.systems, id)))}`
}

function entryWords({ exceptionEntry }: FlowNode): string {
  if (exceptionEntry === undefined) return ''
  const { name, event } = exceptionEntry
  return `begins an exception path on ${name === '' ? event : name}`
}

/** More ways than can be kept in mind are counted. */
const MOST_WAYS = 4

function waysWords(how: string, edges: readonly FlowEdge[], nameFor: (id: string) => string): string {
  if (edges.length === 0) return ''
  if (edges.length > MOST_WAYS) return `${how} on in ${count(edges.length, 'way')}`
  const ways = edges.map((edge) => {
    const said = saidOnEdge(edge)
    return `${nameFor(edge.target)}${said === '' ? '' : ` (${said})`}`
  })
  return `${how} to ${list(ways)}`
}

function noteWords(notes: number): string {
  return notes === 0 ? '' : count(notes, 'note')
}
