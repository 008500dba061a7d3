import { produce } from 'immer'
import type { FlowEdge, WorkflowDocument } from '../document.ts'
import { balanceShares } from './healing/balance-shares.ts'
import { joined, waysThrough } from './healing/ways-through.ts'
import type { WayThrough } from './healing/ways-through.ts'
import { mayConnect } from './may-connect.ts'

/**
 * Leads the edges into a set of nodes on to what follows the set, before the set is deleted.
 *
 * Of a decision, every way is taken over by what led into it: shares are multiplied, labels joined (`yes, in
 * stock`). Where two ways come to lead to one node they become one, with the sum of their shares. What is
 * lost of a node's shares (a way that led to nothing else, or back to the node itself) falls to its other ways
 * in proportion. An exception path keeps its type and rate and leads on along the likeliest way; exception
 * paths that begin in the set go with it.
 */
export function heal(document: WorkflowDocument, gone: ReadonlySet<string>): WorkflowDocument {
  const into = document.edges.filter((edge) => !gone.has(edge.source) && gone.has(edge.target))
  const healed = into.reduce((current, edge) => leadOn(current, document, edge, gone), document)
  return balanceShares(document, healed, gone, new Set(into.map(({ source }) => source)))
}

function leadOn(
  healed: WorkflowDocument,
  before: WorkflowDocument,
  edge: FlowEdge,
  gone: ReadonlySet<string>,
): WorkflowDocument {
  const all = waysThrough(before, edge.target, gone)
  const ways = all.filter(({ target }) => target !== edge.source)
  if (edge.kind === 'exception') {
    const likeliest = ways.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0))[0]
    return likeliest === undefined ? healed : drawn(healed, { ...edge, target: likeliest.target }, edge.id)
  }
  const back = all.find(({ target }) => target === edge.source)
  const onward = back === undefined ? 1 : 1 - (back.share ?? 1)
  return ways.reduce((current, way, index) => {
    const share = way.share === undefined || onward <= 0 ? undefined : way.share / onward
    const led = ledOn(before, edge, { ...way, share }, ways.length === 1)
    return drawn(current, led, index === 0 ? edge.id : null)
  }, healed)
}

/** The edge as it leads along one way; `alone` where there is no other. */
function ledOn(
  before: WorkflowDocument,
  edge: FlowEdge,
  { target, share, label }: WayThrough,
  alone: boolean,
): FlowEdge {
  const { probability: _, label: own, ...rest } = edge
  const words = joined(own?.trim() ?? '', alone ? '' : label)
  const chance = alone ? edge.probability : chanceOf(before, edge, share)
  return {
    ...rest,
    target,
    ...(words === '' ? {} : { label: words }),
    ...(chance === undefined ? {} : { probability: chance }),
  }
}

/** Cases that take the edge and then the way; an only way out is taken by all. */
function chanceOf(before: WorkflowDocument, edge: FlowEdge, share: number | undefined): number | undefined {
  const source = before.nodes.find(({ id }) => id === edge.source)
  if (share === undefined || source?.kind === 'parallel') return undefined
  if (edge.probability !== undefined) return edge.probability * share
  const only =
    before.edges.filter((other) => other.source === edge.source && other.kind === 'sequence').length === 1
  return only ? share : undefined
}

/**
 * Draws an edge: in place of the one with the id it replaces, or as a new one like it. Joins an edge that leads
 * there already.
 */
function drawn(document: WorkflowDocument, edge: FlowEdge, replaces: string | null): WorkflowDocument {
  const same = document.edges.find(
    (other) =>
      other.id !== replaces &&
      other.source === edge.source &&
      other.target === edge.target &&
      other.kind === edge.kind,
  )
  if (same !== undefined) return edge.kind === 'sequence' ? merged(document, same, edge) : document
  if (!mayConnect(document, edge, replaces ?? '').ok) return document
  return produce(document, (draft) => {
    const at = draft.edges.findIndex(({ id }) => id === replaces)
    if (at !== -1) draft.edges[at] = edge
    else {
      const { comment: _, ...fresh } = edge
      draft.edges.push({ ...fresh, id: freeId(document, edge) })
    }
  })
}

/** An id that says where it comes from, and that nothing has yet. */
function freeId({ edges }: WorkflowDocument, { id, target }: FlowEdge): string {
  const taken = new Set(edges.map((edge) => edge.id))
  const base = `${id.slice(0, 90)}>${target.slice(0, 90)}`
  for (let count = 1; ; count++) {
    const free = count === 1 ? base : `${base}~${count}`
    if (!taken.has(free)) return free
  }
}

function merged(document: WorkflowDocument, into: FlowEdge, edge: FlowEdge): WorkflowDocument {
  return produce(document, (draft) => {
    const kept = draft.edges.find(({ id }) => id === into.id)
    if (kept === undefined) return
    const words = joined(into.label?.trim() ?? '', edge.label?.trim() ?? '', ' or ')
    if (words !== '') kept.label = words
    if (into.probability !== undefined && edge.probability !== undefined) {
      kept.probability = Math.min(1, into.probability + edge.probability)
    } else delete kept.probability
  })
}
