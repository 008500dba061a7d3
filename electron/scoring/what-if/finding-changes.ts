import type { Finding } from '#shared/model/analysis/optimise.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import { loopCuts } from './loop-cuts.ts'

/** Waste is left out, what is done twice is done the first time only, a step that comes straight back stays where it was. */
export function changesAgainst(
  finding: Pick<Finding, 'kind' | 'nodeIds' | 'edgeIds'>,
  document: WorkflowDocument,
): readonly Change[] {
  const { kind, nodeIds, edgeIds } = finding
  if (kind === 'waste') return [{ kind: 'without-steps', nodeIds: [...nodeIds] }]
  if (kind === 'redundant') return [{ kind: 'without-steps', nodeIds: nodeIds.slice(1) }]
  if (kind === 'rework') return withoutLoop(document, finding)
  const [nodeId] = nodeIds
  if (kind === 'avoidable-switch' && nodeId !== undefined) return inSystemsAround(document, nodeId, edgeIds)
  if (kind !== 'avoidable-handoff' || nodeId === undefined) return []
  const home = ownerAround(document, nodeId, edgeIds)
  return home === null ? [] : [{ kind: 'step-department', nodeId, departmentId: home }]
}

function withoutLoop(
  document: WorkflowDocument,
  loop: Pick<Finding, 'nodeIds' | 'edgeIds'>,
): readonly Change[] {
  const edgeIds = loopCuts(document, loop)
  return edgeIds === null ? [] : [{ kind: 'without-ways', edgeIds: [...edgeIds] }]
}

/** What every step that hands over to it and takes over from it uses. */
function inSystemsAround(
  { nodes, edges }: WorkflowDocument,
  nodeId: string,
  edgeIds: readonly string[],
): readonly Change[] {
  const counted = new Set(edgeIds)
  const ends = edges.filter(({ id }) => counted.has(id)).flatMap(({ source, target }) => [source, target])
  const around = nodes.flatMap((node) =>
    node.kind === 'step' && node.id !== nodeId && ends.includes(node.id) ? [node.systemIds] : [],
  )
  const common = (around[0] ?? []).filter((id) => around.every((systemIds) => systemIds.includes(id)))
  return common.length === 0 ? [] : [{ kind: 'step-systems', nodeId, systemIds: common }]
}

/** The department on the other side of the arrows that hand a step over and back. */
function ownerAround(
  { nodes, edges }: WorkflowDocument,
  nodeId: string,
  edgeIds: readonly string[],
): string | null {
  const counted = new Set(edgeIds)
  const own = nodes.find(({ id }) => id === nodeId)?.departmentId
  const ends = edges.filter(({ id }) => counted.has(id)).flatMap(({ source, target }) => [source, target])
  const around = nodes.filter(({ id, departmentId, kind }) => {
    const gateway = kind === 'decision' || kind === 'parallel'
    return ends.includes(id) && !gateway && departmentId !== own
  })
  return around[0]?.departmentId ?? null
}
