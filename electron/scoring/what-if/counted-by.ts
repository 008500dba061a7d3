import type { Counted } from '#shared/model/analysis/counted.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Change } from '#shared/model/what-if/change.ts'

/** What of the drawing a change is about, as it is drawn before it. */
export function countedBy(change: Change, { nodes, edges }: WorkflowDocument): Counted {
  const having = (wanted: (node: WorkflowDocument['nodes'][number]) => boolean): Counted => ({
    nodeIds: nodes.filter(wanted).map(({ id }) => id),
    edgeIds: [],
  })
  switch (change.kind) {
    case 'without-system':
      return having((node) => node.kind === 'step' && node.systemIds.includes(change.systemId))
    case 'merge-departments':
      return having(({ departmentId }) => departmentId === change.from)
    case 'without-steps':
      return having(({ id }) => change.nodeIds.includes(id))
    case 'without-ways':
      return {
        nodeIds: [],
        edgeIds: edges.filter(({ id }) => change.edgeIds.includes(id)).map(({ id }) => id),
      }
    case 'step-systems':
    case 'step-department':
    case 'step-answer':
      return having(({ id }) => id === change.nodeId)
    case 'new-step':
      return having(({ id }) => id === change.afterId)
    case 'exception-share':
      return {
        ...having(({ id }) => id === change.pathId),
        edgeIds: edges.filter(({ id }) => id === change.pathId).map(({ id }) => id),
      }
    case 'exception-rate':
      return {
        ...having(({ exceptionEntry }) => exceptionEntry?.rate !== undefined),
        edgeIds: edges.filter(({ rate }) => rate !== undefined).map(({ id }) => id),
      }
    default:
      return { nodeIds: [], edgeIds: [] }
  }
}
