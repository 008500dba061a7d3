import type { EdgeKind, FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { sentenceCase } from '#shared/lib/words.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import { kindWords } from '../../../state/map/node-words.ts'
import { tellingName } from '../../../state/map/telling-name.ts'

interface Option {
  readonly id: string
  readonly name: string
}

/** Where an edge may lead, in the order of the drawing; back to the node itself only as the last, said outright. */
export function connectOptions(document: WorkflowDocument, source: string, kind: EdgeKind): Option[] {
  const allowed = document.nodes.filter((node) => mayConnect(document, { source, target: node.id, kind }).ok)
  const others = allowed
    .filter((node) => node.id !== source)
    .map((node) => ({ id: node.id, name: optionName(document, node) }))
  const loops = allowed.some((node) => node.id === source)
  return loops ? [...others, { id: source, name: 'Itself (a loop)' }] : others
}

function optionName(document: WorkflowDocument, node: FlowNode): string {
  if (node.name === '') return sentenceCase(tellingName(document, node))
  return node.kind === 'step' ? node.name : `${node.name} (${kindWords[node.kind]})`
}
