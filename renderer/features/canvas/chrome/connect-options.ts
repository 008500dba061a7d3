import type { EdgeKind, FlowNode, NodeKind, WorkflowDocument } from '#shared/model/document.ts'
import { sentenceCase } from '#shared/lib/words.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import { kindWords } from '../../../state/map/node-words.ts'
import { tellingName } from '../../../state/map/telling-name.ts'
import { ranked } from '../../../ui/proposals/rank.ts'

export interface ConnectOption {
  readonly id: string
  readonly title: string
  readonly kind: NodeKind
  readonly departmentId: string | null
}

/** More could not be looked through; typing narrows them down. */
const MOST = 40

/**
 * Where an edge may lead, what fits the typed name best first, else in the order of the drawing; back to the
 * node itself only as the last, said outright.
 */
export function connectOptions(
  document: WorkflowDocument,
  source: string,
  kind: EdgeKind,
  typed = '',
): ConnectOption[] {
  const options = document.nodes.filter((node) => node.id !== source).map((node) => optionOf(document, node))
  const itself = document.nodes
    .filter((node) => node.id === source)
    .map((node) => ({ ...optionOf(document, node), title: 'Itself (a loop)' }))
  const found: ConnectOption[] = []
  for (const option of ranked([...options, ...itself], (each) => each.title, typed)) {
    if (found.length === MOST) break
    if (mayConnect(document, { source, target: option.id, kind }).ok) found.push(option)
  }
  return found
}

function optionOf(document: WorkflowDocument, node: FlowNode): ConnectOption {
  const { id, kind, departmentId } = node
  return { id, kind, departmentId, title: optionName(document, node) }
}

function optionName(document: WorkflowDocument, node: FlowNode): string {
  if (node.name === '') return sentenceCase(tellingName(document, node))
  return node.kind === 'step' ? node.name : `${node.name} (${kindWords[node.kind]})`
}
