import type { Catalogue } from '../../model/catalogue.ts'
import type { WorkflowDocument } from '../../model/document.ts'
import { graphOf } from '../graph/graph.ts'
import { namesFor } from '../graph/names.ts'
import { optionsFor } from '../options.ts'
import type { OutlineLine } from '../sketch/sketch.ts'
import { emit } from './emit.ts'
import { placeFresh } from './place-fresh.ts'
import { referencesOf, writeDraft } from './write-draft.ts'

/** A workflow as text, each line with the nodes it stands for. Reading it gives the same graph again. */
export function printOutline(document: WorkflowDocument, catalogue: Catalogue): OutlineLine[] {
  const names = namesFor(document, catalogue)
  const graph = graphOf(document, names)
  const drafts = emit(graph, placeFresh(graph))
  const references = referencesOf(graph, drafts)
  const options = optionsFor(names)
  return drafts.map((draft) => {
    const content = writeDraft(draft, graph, references, options)
    return { raw: '  '.repeat(draft.level) + content, ids: draft.ids, good: content, kind: null }
  })
}
