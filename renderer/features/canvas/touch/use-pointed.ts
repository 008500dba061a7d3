import { useEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Marks the map while it is worked on with a pointer: the frame that shows where the keyboard is goes with a click, also
 * where the map had the focus already, and comes back with the next key.
 */
export function usePointed(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const pointed = () => element.setAttribute('data-pointed', '')
    const typed = () => element.removeAttribute('data-pointed')
    element.addEventListener('pointerdown', pointed, { capture: true })
    document.addEventListener('keydown', typed, { capture: true })
    return () => {
      element.removeEventListener('pointerdown', pointed, { capture: true })
      document.removeEventListener('keydown', typed, { capture: true })
    }
  }, [root])
}
