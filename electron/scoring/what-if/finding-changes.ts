import type { Finding } from '#shared/model/analysis/optimise.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Change } from '#shared/model/what-if/change.ts'

/** Waste is left out, what is done twice is done the first time only, a step that comes straight back stays where it was. */
export function changesAgainst(
  { kind, nodeIds, edgeIds }: Finding,
  document: WorkflowDocument,
): readonly Change[] {
  if (kind === 'waste') return [{ kind: 'without-steps', nodeIds: [...nodeIds] }]
  if (kind === 'redundant') return [{ kind: 'without-steps', nodeIds: nodeIds.slice(1) }]
  if (kind === 'rework') return withoutLoop(document, edgeIds)
  const [nodeId] = nodeIds
  if (kind === 'avoidable-switch' && nodeId !== undefined) return inSystemsAround(document, nodeId, edgeIds)
  if (kind !== 'avoidable-handoff' || nodeId === undefined) return []
  const home = ownerAround(document, nodeId, edgeIds)
  return home === null ? [] : [{ kind: 'step-department', nodeId, departmentId: home }]
}

/** Only where each way back begins at a fork: left out anywhere else, the case would end there. */
function withoutLoop({ edges }: WorkflowDocument, back: readonly string[]): readonly Change[] {
  const gone = new Set(back)
  const onward = new Set(
    edges.filter(({ id, kind }) => kind === 'sequence' && !gone.has(id)).map(({ source }) => source),
  )
  const forked = edges.filter(({ id }) => gone.has(id)).every(({ source }) => onward.has(source))
  return back.length > 0 && forked ? [{ kind: 'without-ways', edgeIds: [...back] }] : []
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
