import { foldDocument } from '#shared/geometry/folded/fold-document.ts'
import type { LayoutOptions } from '#shared/layout/layout-document.ts'
import { mergeLayout } from '#shared/layout/merge-layout.ts'
import { joinRows } from '#shared/layout/wrap/wrap-rows.ts'
import type { Result } from '#shared/lib/result.ts'
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

/** Lays everything out in one row; nothing counts as placed by hand any more. */
export function tidyAll(map: OpenMap, lay: LayOut = layOut): Promise<Result<null>> {
  const all = (document: WorkflowDocument): Plan => ({
    document: forgetPlaced(joinRows(document)),
    options: {},
  })
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
 * Wraps a long flow into rows, so that the whole map is as large as it can be in a window or on a page; what was placed
 * by hand keeps its place in its row. Answers with what there is to say where it stays in one row.
 */
export async function wrapFlow(
  map: OpenMap,
  fitTo: Size,
  lay: LayOut = layOut,
): Promise<Result<string | null>> {
  const before = selectDocument(map.store.getState())
  const wrapped = (document: WorkflowDocument): Plan => {
    const placed = document.nodes.filter((node) => node.placed === true)
    return { document, options: { keep: new Set(placed.map(({ id }) => id)), fitTo } }
  }
  const { document, options } = wrapped(before)
  const laid = await saying('Tidying …', lay(document, options))
  if (!laid.ok) return laid
  const inRows = laid.value.wraps !== undefined
  if (!inRows && lengthOf(laid.value) > lengthOf(before) * SHORTER) return { ok: true, value: LARGEST }
  const result = await layOutMap(map, inRows ? 'Wrap the flow' : 'Tidy layout', wrapped, lay)
  return result.ok ? { ok: true, value: inRows ? null : TIDIED } : result
}

/** Less than this of its length a map must have before it is changed for that. */
const SHORTER = 0.9

const LARGEST =
  'It stays in one row: wrapping it would not show it larger. Shift+F shows what is selected, Alt+O reads it as text.'
const TIDIED = 'Tidied, in one row: it shows as large as it would in rows.'

function lengthOf(document: WorkflowDocument): number {
  const { nodes } = foldDocument(document)
  const left = Math.min(...nodes.map(({ position }) => position.x))
  return Math.max(...nodes.map(({ position, size }) => position.x + size.width)) - left
}

/** The rows of a wrapped flow behind each other again, each as it is. */
export function unwrapFlow(map: OpenMap): void {
  map.edit('Unwrap the flow', joinRows)
}

export function isWrapped(map: OpenMap): boolean {
  return selectDocument(map.store.getState()).wraps !== undefined
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
