import type { LayoutOptions } from '#shared/layout/layout-document.ts'
import { mergeLayout } from '#shared/layout/merge-layout.ts'
import { failure } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import { sameValue } from '#shared/lib/same-value.ts'
import type { Size, WorkflowDocument } from '#shared/model/document.ts'
import { forgetPlaced } from '#shared/model/edits/forget-placed.ts'
import { setDocument } from '#shared/model/edits/set-document.ts'
import { layOut } from '../../../workers/lay-out.ts'
import type { LayOut } from '../../../workers/lay-out.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'
import { saying } from '../working.ts'

/** A map that keeps changing is laid out anew so often; then the last layout is merged into it. */
const TRIES = 3

interface Plan {
  readonly document: WorkflowDocument
  readonly options: LayoutOptions
}

/** Lays the map out around what was placed by hand. */
export function tidy(map: OpenMap, lay: LayOut = layOut): Promise<Result<null>> {
  const around = (document: WorkflowDocument): Plan => {
    const placed = document.nodes.filter((node) => node.placed === true)
    return { document, options: { keep: new Set(placed.map(({ id }) => id)) } }
  }
  return layOutMap(map, 'Tidy layout', around, lay)
}

/** Lays everything out; nothing counts as placed by hand any more. */
export function tidyAll(map: OpenMap, lay: LayOut = layOut): Promise<Result<null>> {
  const all = (document: WorkflowDocument): Plan => ({ document: forgetPlaced(document), options: {} })
  return layOutMap(map, 'Tidy everything', all, lay)
}

/** Lays only these nodes out, around all others. */
export function tidyNodes(
  map: OpenMap,
  nodeIds: readonly string[],
  label: string,
  lay: LayOut = layOut,
): Promise<Result<null>> {
  const some = (document: WorkflowDocument): Plan => {
    const others = document.nodes.filter(({ id }) => !nodeIds.includes(id))
    return {
      document: forgetPlaced(document, { nodeIds }),
      options: { keep: new Set(others.map(({ id }) => id)) },
    }
  }
  return layOutMap(map, label, some, lay)
}

/**
 * Folds a long flow into rows, so that the whole map is as large as it can be in a window or on a page. Nothing changes
 * where rows would not make it larger, or nobody could follow what leads from lane to lane across them.
 */
export async function wrapFlow(map: OpenMap, fitTo: Size, lay: LayOut = layOut): Promise<Result<null>> {
  const before = forgetPlaced(selectDocument(map.store.getState()))
  const [plain, wrapped] = await saying('Tidying …', Promise.all([lay(before, {}), lay(before, { fitTo })]))
  if (!wrapped.ok) return wrapped
  if (plain.ok && sameValue(plain.value, wrapped.value))
    return failure('refused', unfolded(plain.value, fitTo))
  const folded = (document: WorkflowDocument): Plan => ({
    document: forgetPlaced(document),
    options: { fitTo },
  })
  const shown = selectDocument(map.store.getState())
  const result = await layOutMap(map, 'Wrap the flow', folded, lay)
  if (!result.ok || selectDocument(map.store.getState()) !== shown) return result
  return failure('refused', LARGEST)
}

const LARGEST = 'The flow is laid out as large as it can be: wrapping it would not help.'

function unfolded({ nodes, lanes }: WorkflowDocument, fitTo: Size): string {
  const right = Math.max(0, ...nodes.map(({ position, size }) => position.x + size.width))
  if (lanes.length < 2 || right <= fitTo.width) return LARGEST
  return 'Steps hand over between its lanes too often for rows: nobody could follow the lines across them. Shift+F shows a part of it, Alt+O reads it as text.'
}

async function layOutMap(
  map: OpenMap,
  label: string,
  plan: (document: WorkflowDocument) => Plan,
  lay: LayOut,
): Promise<Result<null>> {
  return saying('Tidying …', workOut(map, label, plan, lay))
}

/** Drawing goes on meanwhile: what was changed since is laid out too, and nothing is lost. */
async function workOut(
  map: OpenMap,
  label: string,
  plan: (document: WorkflowDocument) => Plan,
  lay: LayOut,
): Promise<Result<null>> {
  for (let tries = 1; ; tries += 1) {
    const before = selectDocument(map.store.getState())
    const { document, options } = plan(before)
    const laid = await lay(document, options)
    if (!laid.ok) return laid
    const same = selectDocument(map.store.getState()) === before
    if (!same && tries < TRIES) continue
    map.edit(label, (now) =>
      same ? setDocument(now, { next: laid.value }) : mergeLayout(before, laid.value, now),
    )
    return { ok: true, value: null }
  }
}
