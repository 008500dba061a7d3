import { nameKey } from '#shared/lib/name-key.ts'
import type { Catalogue, CatalogueEntry } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

interface More {
  readonly department: CatalogueEntry
  readonly step: CatalogueEntry
}

/** What one more department and one more step would be called; `beyond`: after so many others that are thought of as well. */
export function moreOf({ nodes }: WorkflowDocument, { departments }: Catalogue, beyond = 0): More {
  const ids = new Set([...nodes, ...departments].map(({ id }) => id))
  const names = new Set(departments.map(({ name }) => nameKey(name)))
  const steps = new Set(nodes.map(({ name }) => nameKey(name)))
  return {
    department: free('New department', ({ id, name }) => !ids.has(id) && !names.has(nameKey(name)), beyond),
    step: free('New step', ({ id, name }) => !ids.has(id) && !steps.has(nameKey(name)), beyond),
  }
}

/** `New step`, `New step 2` …; the same map gives the same, so that what is tried can be found again. */
function free(first: string, isFree: (entry: CatalogueEntry) => boolean, beyond: number): CatalogueEntry {
  let left = beyond
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? first : `${first} ${count}`
    const entry = { id: `tried:${nameKey(name)}`, name }
    if (!isFree(entry)) continue
    if (left === 0) return entry
    left -= 1
  }
}
