import { percent } from '../lib/words.ts'
import { nameOf } from '../model/catalogue.ts'
import type { FlowEdge, FlowNode } from '../model/document.ts'
import { titleOf } from '../model/node-words.ts'
import { pointRate } from '../model/rate.ts'
import type { Clip } from './clip.ts'

/**
 * A clip as people read it in a mail or a table, a line a node from left to right:
 * `Sales: Check credit [CRM] ? yes 80 % → Ship / no 20 % → Refuse ! No answer 2 % → Call`.
 */
export function clipText(clip: Clip): string {
  const { nodes, notes } = clip.document
  const inOrder = nodes.toSorted(
    (one, other) => one.position.x - other.position.x || one.position.y - other.position.y,
  )
  return [
    ...inOrder.map((node) => nodeLine(node, clip)),
    ...notes.map(({ text }) => `Note: ${oneLine(text)}`),
  ].join('\n')
}

function nodeLine(node: FlowNode, clip: Clip): string {
  const { document, departments, systems } = clip
  const owner = node.departmentId === null ? '' : `${nameOf(departments, node.departmentId)}: `
  const used = node.kind === 'step' ? node.systemIds.map((id) => nameOf(systems, id)) : []
  const tools = used.length === 0 ? '' : ` [${used.join(', ')}]`
  const ways = document.edges.filter((edge) => edge.source === node.id && edge.kind === 'sequence')
  const parting = ways.length > 1 ? ` ? ${ways.map((edge) => way(edge, clip)).join(' / ')}` : ''
  const failing = document.edges
    .filter((edge) => edge.source === node.id && edge.kind === 'exception')
    .map((edge) => ` ! ${way(edge, clip)}`)
  return oneLine(`${owner}${titleOf(node)}${tools}${parting}${failing.join('')}`)
}

function way({ label, exception, probability, rate, target }: FlowEdge, { document }: Clip): string {
  const to = document.nodes.find((node) => node.id === target)
  const share = probability ?? (rate === undefined ? undefined : pointRate(rate))
  const words = [
    exception?.name ?? label ?? '',
    share === undefined ? '' : percent(share),
    to === undefined ? '' : `→ ${titleOf(to)}`,
  ]
  return words.filter((word) => word !== '').join(' ')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
