import type { Result } from '#shared/lib/result.ts'
import { mergeLayout } from '#shared/layout/merge-layout.ts'
import { setDocument } from '#shared/model/edits/set-document.ts'
import { layOut } from '../../../workers/lay-out.ts'
import type { LayOut } from '../../../workers/lay-out.ts'
import type { OpenMap } from '../create-map.ts'
import { selectDocument } from '../map-state.ts'
import { saying } from '../working.ts'

/** A map that keeps changing is laid out anew so often; then the last layout is merged into it. */
const TRIES = 3

/** Lays the map out. Drawing goes on meanwhile: what was changed since is laid out too, and nothing is lost. */
export async function tidy(map: OpenMap, lay: LayOut = layOut): Promise<Result<null>> {
  return saying('Tidying …', layOutMap(map, 'Tidy layout', lay))
}

async function layOutMap(map: OpenMap, label: string, lay: LayOut): Promise<Result<null>> {
  for (let tries = 1; ; tries += 1) {
    const before = selectDocument(map.store.getState())
    const laid = await lay(before)
    if (!laid.ok) return laid
    const same = selectDocument(map.store.getState()) === before
    if (!same && tries < TRIES) continue
    map.edit(label, (now) =>
      same ? setDocument(now, { next: laid.value }) : mergeLayout(before, laid.value, now),
    )
    return { ok: true, value: null }
  }
}
