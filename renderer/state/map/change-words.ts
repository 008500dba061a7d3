import type { FlowEdge, FlowNode, Note, WorkflowDocument } from '#shared/model/document.ts'
import { count, inQuotes, list } from '#shared/lib/words.ts'
import { pastWords } from '#shared/lib/past-words.ts'
import { kindTitle } from '#shared/model/node-words.ts'
import { tellingName } from '#shared/model/telling-name.ts'

interface Named {
  readonly id: string
}

/**
 * What an edit did, for somebody who cannot see it: `Step added after Check credit.`, `3 nodes and 2 edges deleted,
 * Ctrl+Z undoes it.` What has no words of its own is said by the edit's own label; nothing is said of a name just
 * typed, which the focus that goes to its node says.
 */
export function changeWords(before: WorkflowDocument, after: WorkflowDocument, label: string): string {
  const added = fresh(before.nodes, after.nodes)
  const gone = goneWords(before, after)
  if (gone !== '' && added.length === 0)
    return `${gone} deleted${alongWords(before, after)}, Ctrl+Z undoes it.`
  if (added.length > 0) return addedWords(after, added)
  const edges = fresh(before.edges, after.edges)
  if (edges.length === 1) return edges.map((edge) => wayWords(after, edge)).join('')
  const notes = fresh(before.notes, after.notes)
  if (notes.length === 1) return notes.map((note) => noteWords(after, note)).join('')
  if (isNaming(before, after)) return ''
  return movedWords(before, after) ?? `${pastWords(label)}.`
}

function fresh<T extends Named>(before: readonly T[], after: readonly T[]): readonly T[] {
  if (before === after) return []
  const known = new Set(before.map((item) => item.id))
  return after.filter((item) => !known.has(item.id))
}

function goneWords(before: WorkflowDocument, after: WorkflowDocument): string {
  const nodes = fresh(after.nodes, before.nodes)
  const notes = fresh(after.notes, before.notes)
  const edges = fresh(after.edges, before.edges)
  const [only] = nodes
  const parts = [
    only !== undefined && nodes.length === 1 ? tellingName(before, only) : counted(nodes, 'node'),
    // An edge that goes because its node goes need not be told.
    nodes.length > 0 ? '' : counted(edges, 'edge'),
    counted(notes, 'note'),
  ]
  return list(parts.filter((part) => part !== ''))
}

/** What goes with a deleted node and is missed: its exception paths, and the way to what stays. */
function alongWords(before: WorkflowDocument, after: WorkflowDocument): string {
  if (fresh(after.nodes, before.nodes).length === 0) return ''
  const paths = fresh(after.edges, before.edges).filter(({ kind }) => kind === 'exception')
  const [path] = paths
  const name = path?.exception?.name ?? ''
  const only = name === '' ? 'its exception path' : `the exception path ${inQuotes(name)}`
  const reached = (edges: readonly FlowEdge[]) => new Set(edges.map(({ target }) => target))
  const [was, is] = [reached(before.edges), reached(after.edges)]
  const stranded = after.nodes.filter(({ id }) => was.has(id) && !is.has(id))
  const names = stranded.slice(0, MOST_NAMED).map((node) => tellingName(after, node))
  const others = stranded.length > MOST_NAMED ? [count(stranded.length - MOST_NAMED, 'other node')] : []
  return [
    paths.length === 0 ? '' : ` with ${paths.length === 1 ? only : count(paths.length, 'exception path')}`,
    stranded.length === 0 ? '' : `; nothing leads to ${list([...names, ...others])} now`,
  ].join('')
}

const MOST_NAMED = 2

function counted(items: readonly unknown[], one: string): string {
  return items.length === 0 ? '' : count(items.length, one)
}

function addedWords(document: WorkflowDocument, added: readonly FlowNode[]): string {
  const [node] = added
  if (node === undefined || added.length > 1) return `${count(added.length, 'node')} added.`
  const name = node.name === '' ? '' : ` ${node.name}`
  const into = document.edges.find((edge) => edge.target === node.id)
  const from = document.nodes.find((other) => other.id === into?.source)
  const after = from === undefined ? '' : ` after ${tellingName(document, from)}`
  return `${kindTitle(node.kind)}${name} added${after}.`
}

/** `Check credit leads to Approved?.` */
export function wayWords(document: WorkflowDocument, { kind, source, target }: FlowEdge): string {
  const name = (id: string) => {
    const node = document.nodes.find((each) => each.id === id)
    return node === undefined ? 'nowhere' : tellingName(document, node)
  }
  return kind === 'exception'
    ? `Exception path from ${name(source)} to ${name(target)}.`
    : `${name(source)} leads to ${name(target)}.`
}

function noteWords(document: WorkflowDocument, { about }: Note): string {
  const node = document.nodes.find((each) => each.id === about)
  return node === undefined ? 'Note added.' : `Note added to ${tellingName(document, node)}.`
}

function isNaming(before: WorkflowDocument, after: WorkflowDocument): boolean {
  const names = new Map(before.nodes.map((node) => [node.id, node.name]))
  return after.nodes.some((node) => names.get(node.id) !== node.name)
}

/** Null unless all that changed is where nodes stand; into which department is what matters of it. */
function movedWords(before: WorkflowDocument, after: WorkflowDocument): string | null {
  const old = new Map(before.nodes.map((node) => [node.id, node]))
  const moved = after.nodes.filter((node) => old.get(node.id)?.position !== node.position)
  const rehoused = moved.filter((node) => old.get(node.id)?.departmentId !== node.departmentId)
  const [node] = rehoused
  if (node === undefined) return null
  const what = rehoused.length === 1 ? tellingName(after, node) : count(rehoused.length, 'node')
  return `${what} moved to another department.`
}
