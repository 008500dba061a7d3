import type { Catalogue } from '#shared/model/catalogue.ts'
import { emptyDocument } from '#shared/model/document.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { editOutline, startOutline } from '#shared/outline/outline.ts'
import type { Outline } from '#shared/outline/outline-state.ts'

export const shop: Catalogue = {
  departments: [
    { id: 'sales', name: 'Sales' },
    { id: 'stock', name: 'Warehouse' },
  ],
  systems: [
    { id: 'crm', name: 'CRM' },
    { id: 'wms', name: 'WMS' },
    { id: 'mail', name: 'Mail' },
  ],
}

/** The outline of an empty map, with a text typed into it at once. */
export function typed(text: string, catalogue = shop): Outline {
  return editOutline(startOutline(emptyDocument(), catalogue), text.split('\n'), catalogue)
}

export function edited(outline: Outline, change: (lines: string[]) => string[], catalogue = shop): Outline {
  return editOutline(outline, change(outline.lines.map((line) => line.raw)), catalogue)
}

export function textOf(outline: Outline): string {
  return outline.lines.map((line) => line.raw).join('\n')
}

export function named(document: WorkflowDocument, name: string): FlowNode {
  const found = document.nodes.find((node) => node.name === name)
  if (found === undefined) throw new Error(`no node named ${name}`)
  return found
}

/** The flow in words: `Check → Pack (yes 80%)`. */
export function flowOf({ nodes, edges }: WorkflowDocument): string[] {
  const name = new Map(nodes.map((node) => [node.id, node.name === '' ? node.kind : node.name]))
  return edges.map(({ source, target, kind, label = '', probability, exception }) => {
    const said = [label, exception?.name ?? '', probability === undefined ? '' : `${probability * 100}%`]
    const words = said.filter((word) => word !== '').join(' ')
    return `${name.get(source)} ${kind === 'exception' ? '!' : '→'} ${name.get(target)}${words === '' ? '' : ` (${words})`}`
  })
}
