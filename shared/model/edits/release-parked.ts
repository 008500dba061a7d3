import { produce } from 'immer'
import type { WorkflowDocument } from '../document.ts'
import { placeWords } from '../place-words.ts'
import { pinnable } from './pinnable.ts'

/**
 * Frees what is parked about things that an edit took off the map; the name of what it was about stays with it.
 * For every edit that takes nodes, edges or messages away: `before` is the document as it was.
 */
export function releaseParked(before: WorkflowDocument, after: WorkflowDocument): WorkflowDocument {
  if (!after.parked.some(({ about }) => about !== undefined)) return after
  const here = pinnable(after)
  return produce(after, (draft) => {
    for (const item of draft.parked) {
      if (item.about === undefined || here.has(item.about)) continue
      const words = placeWords(before, item.about)
      delete item.about
      if (words !== undefined) item.formerly = words.slice(0, longest)
    }
  })
}

/** As many characters as `formerly` may have. */
const longest = 5000
