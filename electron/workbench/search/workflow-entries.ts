import { nameOf } from '#shared/model/catalogue.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { FlowEdge, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import type { SearchHit } from '#shared/model/search.ts'
import { count } from '#shared/lib/words.ts'
import type { Entry } from './text-index.ts'

export interface SearchedWorkflow {
  readonly id: string
  readonly engagementId: string
  /** With that of the workflow it is a scenario of. */
  readonly name: string
  readonly document: WorkflowDocument
}

type Given = Omit<SearchHit, 'engagementId' | 'workflowId' | 'workflowName'>

/** Everything of one workflow that can be found, in the order of the drawing. */
export function workflowEntries(workflow: SearchedWorkflow, catalogue: Catalogue): Entry<SearchHit>[] {
  const { id, engagementId, name, document } = workflow
  const entry = (given: Given, about = given.detail): Entry<SearchHit> => ({
    title: given.title,
    about,
    item: { ...given, engagementId, workflowId: id, workflowName: name },
  })
  const names = new Map(document.nodes.map((node) => [node.id, nodeTitle(node)]))
  return [
    entry({ kind: 'workflow', id, title: name, detail: 'Workflow', places: [] }),
    ...document.nodes.filter((node) => node.name !== '').map((node) => nodeEntry(node, catalogue, entry)),
    ...document.edges.flatMap((edge) => edgeEntry(edge, names, entry)),
    ...document.notes
      .filter((note) => note.text !== '')
      .map((note) =>
        entry({ kind: 'note', id: note.id, title: note.text, detail: 'Note', places: [note.id] }),
      ),
    ...document.parked.map(({ id: parkedId, kind, text, about, owner = '', outcome = '' }) =>
      entry(
        {
          kind: 'parked',
          id: parkedId,
          title: text,
          detail: about === undefined ? 'Parking lot' : `Parked at ${names.get(about) ?? 'an edge'}`,
          places: about === undefined ? [] : [about],
        },
        `${kind} ${owner} ${outcome}`,
      ),
    ),
    ...[...document.nodes, ...document.edges].flatMap((item) => commentEntry(item, names, entry)),
    ...catalogueEntries(document, catalogue, entry),
  ]
}

type Make = (given: Given, about?: string) => Entry<SearchHit>

function nodeTitle(node: FlowNode): string {
  return node.name === '' ? `a ${node.kind}` : node.name
}

function nodeEntry(node: FlowNode, catalogue: Catalogue, entry: Make): Entry<SearchHit> {
  const owner = node.departmentId === null ? [] : [nameOf(catalogue.departments, node.departmentId)]
  const systems = node.kind === 'step' ? node.systemIds.map((id) => nameOf(catalogue.systems, id)) : []
  const detail = [...owner, ...systems].join(' · ')
  const entered = node.exceptionEntry?.name ?? ''
  return entry(
    { kind: node.kind, id: node.id, title: node.name, detail, places: [node.id] },
    `${detail} ${entered} ${node.kind}`,
  )
}

function edgeEntry(edge: FlowEdge, names: ReadonlyMap<string, string>, entry: Make): Entry<SearchHit>[] {
  const title = (edge.kind === 'exception' ? edge.exception?.name : edge.label) ?? ''
  if (title === '') return []
  const way = `${names.get(edge.source) ?? ''} → ${names.get(edge.target) ?? ''}`
  const about = edge.kind === 'exception' ? `exception ${edge.exception?.event ?? ''}` : ''
  return [entry({ kind: 'edge', id: edge.id, title, detail: way, places: [edge.id] }, about)]
}

function commentEntry(
  item: FlowNode | FlowEdge,
  names: ReadonlyMap<string, string>,
  entry: Make,
): Entry<SearchHit>[] {
  const { id, comment = '' } = item
  if (comment === '') return []
  const on = 'source' in item ? `the edge from ${names.get(item.source) ?? ''}` : nodeTitle(item)
  return [entry({ kind: 'comment', id, title: comment, detail: `Comment on ${on}`, places: [id] }, '')]
}

/** A system or department of this map, with all that is drawn of it. */
function catalogueEntries(document: WorkflowDocument, catalogue: Catalogue, entry: Make): Entry<SearchHit>[] {
  const { lanes, nodes, looseSystemIds } = document
  const idsOf = (fits: (node: FlowNode) => boolean) => nodes.filter(fits).map((node) => node.id)
  const used = nodes.flatMap((node) => (node.kind === 'step' ? node.systemIds : []))
  return [
    ...lanes.map(({ departmentId: id }) => {
      const places = idsOf((node) => node.departmentId === id)
      const detail = `Department · ${count(places.length, 'node')}`
      return entry({ kind: 'department', id, title: nameOf(catalogue.departments, id), detail, places })
    }),
    ...[...new Set([...used, ...looseSystemIds])].map((id) => {
      const places = idsOf((node) => node.kind === 'step' && node.systemIds.includes(id))
      const detail = `System · ${places.length === 0 ? 'no step yet' : count(places.length, 'step')}`
      return entry({ kind: 'system', id, title: nameOf(catalogue.systems, id), detail, places })
    }),
  ]
}
