import type { WorkflowDocument } from '#shared/model/document.ts'
import type { Outline } from '#shared/outline/outline-state.ts'

/** How many steps back the text comes back just as it was typed; before that it is written anew. */
const REACH = 60

/** The text that belonged to each state of the map lately, so that undo brings back the text with the map. */
export function rememberTexts() {
  const texts = new Map<WorkflowDocument, Outline>()
  return {
    put(outline: Outline): void {
      texts.delete(outline.document)
      texts.set(outline.document, outline)
      const [oldest] = texts.keys()
      if (texts.size > REACH && oldest !== undefined) texts.delete(oldest)
    },
    of: (document: WorkflowDocument): Outline | undefined => texts.get(document),
  }
}
