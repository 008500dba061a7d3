import { useEffect, useRef, useState } from 'react'
import { readingOrder } from '#shared/flow/reading-order.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'

/** Milliseconds without an edit after which it is worked out anew: it takes longer on a large map than to draw it. */
const REST = 250

/** Place of each node in the order in which somebody is told the map; what is new comes last until it is worked out. */
export function useToldOrder(document: WorkflowDocument): ReadonlyMap<string, number> {
  const [told, setTold] = useState(() => orderOf(document))
  const newest = useRef(document)
  useEffect(() => {
    if (newest.current === document) return undefined
    const timer = setTimeout(() => {
      newest.current = document
      const next = orderOf(document)
      // Most edits leave the order as it is, and nothing is drawn again.
      setTold((known) => (isSame(known.ids, next.ids) ? known : next))
    }, REST)
    return () => clearTimeout(timer)
  }, [document])
  return told.places
}

function orderOf(document: WorkflowDocument) {
  const ids = readingOrder(document)
  return { ids, places: new Map(ids.map((id, index) => [id, index])) }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}
