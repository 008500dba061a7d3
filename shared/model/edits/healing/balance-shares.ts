import { produce } from 'immer'
import type { FlowEdge, WorkflowDocument } from '../../document.ts'

/** Below this two sums of shares are the same. */
const TINY = 1e-9

/**
 * Gives the ways that are left of each source what its lost ways had, in proportion, so that shares that added
 * up still do. Left alone where a way without a share is there to take the rest.
 */
export function balanceShares(
  before: WorkflowDocument,
  after: WorkflowDocument,
  gone: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): WorkflowDocument {
  const factors = new Map<string, number>()
  for (const source of sources) {
    const had = waysOf(before, source)
    const left = waysOf(after, source).filter(({ target }) => !gone.has(target))
    if (had.some(isOpen) || left.some(isOpen)) continue
    const [sum, rest] = [given(had), given(left)]
    if (rest > TINY && Math.abs(sum - rest) > TINY) factors.set(source, sum / rest)
  }
  if (factors.size === 0) return after
  return produce(after, (draft) => {
    for (const edge of draft.edges) {
      const factor = factors.get(edge.source)
      if (factor === undefined || edge.probability === undefined || gone.has(edge.target)) continue
      edge.probability = Math.min(1, edge.probability * factor)
    }
  })
}

function waysOf({ edges }: WorkflowDocument, source: string): FlowEdge[] {
  return edges.filter((edge) => edge.source === source && edge.kind === 'sequence')
}

function isOpen({ probability }: FlowEdge): boolean {
  return probability === undefined
}

function given(edges: readonly FlowEdge[]): number {
  return edges.reduce((sum, { probability = 0 }) => sum + probability, 0)
}
