import { useCallback, useEffect, useState } from 'react'
import type { FocusEvent, RefObject } from 'react'

/**
 * Which node has the keyboard focus: it stays in the page wherever the view goes, so that the focus is never lost. A
 * node that is not in the page yet is `wanted`, put there, and focused.
 */
export function useNodeFocus(root: RefObject<HTMLDivElement | null>) {
  const [focused, setFocused] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null) return
    let frame = 0
    const attempt = (left: number) => {
      const node = nodeElement(root.current, wanted)
      node?.focus({ preventScroll: true })
      if (node === null && left > 0) frame = requestAnimationFrame(() => attempt(left - 1))
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

/** A field within a node counts as well. */
function idOf(target: Element): string | null {
  return target.closest('.react-flow__node')?.getAttribute('data-id') ?? null
}
