import { useEffect } from 'react'
import { dropShown } from '#shared/geometry/collapsed/from-shown.ts'
import { shownDocument } from '#shared/geometry/collapsed/shown-document.ts'
import type { Point, WorkflowDocument } from '#shared/model/document.ts'
import { isFew } from '../view/pinned.ts'

/** Milliseconds for which a hand rests before it lets go, most of the time. */
const REST = 60

/** While what is dragged rests somewhere, how the map is drawn if it is let go there is worked out. */
export function useForesight(
  document: WorkflowDocument,
  dragged: ReadonlyMap<string, Point>,
  foresee: (shown: WorkflowDocument) => void,
): void {
  useEffect(() => {
    if (dragged.size === 0 || !isFew(dragged)) return undefined
    const moves = [...dragged].map(([id, position]) => ({ id, position }))
    const timer = setTimeout(() => foresee(shownDocument(dropShown(document, { moves }))), REST)
    return () => clearTimeout(timer)
  }, [document, dragged, foresee])
}
