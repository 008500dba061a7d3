import { sizeFor } from '#shared/geometry/node-size.ts'
import type { Result } from '#shared/lib/result.ts'
import { success } from '#shared/lib/result.ts'
import type { NodeKind, WorkflowDocument } from '#shared/model/document.ts'
import { madeWords } from '#shared/outline/paste/made-words.ts'
import { leadInto, placeBeside } from '#shared/outline/paste/place-beside.ts'
import { layOut } from '../../../workers/lay-out.ts'
import { entryNow } from '../../catalogue-now.ts'
import { engagementStore, selectCatalogue } from '../../engagement-store.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'
import { saying } from '../working.ts'

/** What is going to be made, and the names it needs in the catalogue. */
export interface Import {
  /** The kind of each node that is made: of a line or row, of a decision behind a step, of an end of its own. */
  readonly made: readonly NodeKind[]
  readonly newDepartments: readonly string[]
  readonly newSystems: readonly string[]
}

/**
 * Puts what was read on the map as one edit: beside what is there, led into from the one selected node that leads nowhere
 * yet. `joins`: key of the edit that it becomes part of, where that is the newest. The id of the first.
 */
export async function importSteps(
  map: OpenMap,
  { made, newDepartments, newSystems }: Import,
  draw: () => WorkflowDocument,
  joins: string | null = null,
): Promise<Result<string | null>> {
  for (const name of newDepartments) entryNow('department', name)
  for (const name of newSystems) entryNow('system', name)
  const catalogue = selectCatalogue(engagementStore.getState())
  const drawn = draw()
  const sized = { ...drawn, nodes: drawn.nodes.map((node) => ({ ...node, size: sizeFor(node, catalogue) })) }
  const laid = await saying('Laying out …', layOut(sized))
  if (!laid.ok) return laid
  const ids = laid.value.nodes.map((node) => node.id)
  const from = openEnd(map)
  const put = (document: WorkflowDocument) => {
    const whole = placeBeside(document, laid.value)
    return from === null ? whole : leadInto(whole, from, ids)
  }
  map.edit(`Import ${madeWords(made)}`, put, {
    select: { nodeIds: ids },
    ...(joins === null ? {} : { joins }),
  })
  requestAnimationFrame(() => canvasPort()?.fit(ids))
  return success(ids[0] ?? null)
}

/** The one selected node, if the work may go on from there. */
function openEnd(map: OpenMap): string | null {
  const state = map.store.getState()
  const { nodes, edges } = selectDocument(state)
  const [id, ...others] = state.selection.nodeIds
  const node = nodes.find((each) => each.id === id)
  if (node === undefined || others.length > 0 || node.kind === 'end') return null
  return edges.some((edge) => edge.source === node.id && edge.kind === 'sequence') ? null : node.id
}
