import { useCallback, useEffect, useState } from 'react'
import type { FocusEvent, RefObject } from 'react'

/**
 * Which node has the keyboard focus: it stays in the page wherever the view goes, so that the focus is never lost. A
 * node that is not in the page yet is `wanted`, put there, and focused; so is an edge, which only takes the focus once
 * it is drawn as selected.
 */
export function useNodeFocus(root: RefObject<HTMLDivElement | null>) {
  const [focused, setFocused] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null) return
    let frame = 0
    const attempt = (left: number) => {
      const found = nodeElement(root.current, wanted) ?? edgeElement(root.current, wanted)
      found?.focus({ preventScroll: true })
      if (found === null && left > 0) frame = requestAnimationFrame(() => attempt(left - 1))
      else setWanted(null)
    }
    attempt(3)
    return () => cancelAnimationFrame(frame)
  }, [wanted, root])
  const onFocus = useCallback(({ target }: FocusEvent) => setFocused(idOf(target)), [])
  const onBlur = useCallback(() => setFocused(null), [])
  return { focused, wanted, focusLater: setWanted, onFocus, onBlur }
}

export function nodeElement(root: HTMLElement | null, id: string): HTMLElement | null {
  const found = root?.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  return found instanceof HTMLElement ? found : null
}

/** An edge that takes the focus: one that is selected. */
function edgeElement(root: HTMLElement | null, id: string): SVGElement | null {
  const found = root?.querySelector(`.react-flow__edge[tabindex][data-id="${CSS.escape(id)}"]`)
  return found instanceof SVGElement ? found : null
}

/** A field within a node counts as well. */
function idOf(target: Element): string | null {
  return target.closest('.react-flow__node')?.getAttribute('data-id') ?? null
}
