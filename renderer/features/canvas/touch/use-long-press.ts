import { useEffect } from 'react'
import type { RefObject } from 'react'

const HELD_MS = 500
/** A finger never rests quite still, in pixels. */
const SLACK = 10

/**
 * A finger or pen held still opens the context menu of what is under it, as the right button of a mouse does. Browsers
 * differ in whether they do so themselves on a surface that is also dragged: it is asked for here, once.
 */
export function useLongPress(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const surface = root.current
    if (surface === null) return undefined
    return longPress(surface)
  }, [root])
}

function longPress(surface: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from: { readonly id: number; readonly x: number; readonly y: number } | null = null
  let opened = false

  const cancel = () => {
    clearTimeout(timer)
    from = null
  }
  const open = (target: Element, x: number, y: number) => {
    cancel()
    opened = true
    target.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: x, clientY: y }),
    )
  }
  const down = ({ pointerType, pointerId, clientX: x, clientY: y, target }: PointerEvent) => {
    const second = from !== null
    cancel()
    opened = false
    if (pointerType === 'mouse' || second || !(target instanceof Element)) return
    from = { id: pointerId, x, y }
    timer = setTimeout(() => open(target, x, y), HELD_MS)
  }
  const move = ({ pointerId, clientX, clientY }: PointerEvent) => {
    if (from?.id === pointerId && Math.hypot(clientX - from.x, clientY - from.y) > SLACK) cancel()
  }
  // The menu is open: lifting the finger must not choose what lies under it, nor the browser open its own.
  const lift = (event: TouchEvent) => {
    cancel()
    if (opened) event.preventDefault()
  }
  const own = (event: Event) => {
    if (opened && event.isTrusted) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const quiet = { capture: true, passive: false }
  surface.addEventListener('pointerdown', down, quiet)
  surface.addEventListener('pointermove', move, quiet)
  surface.addEventListener('pointercancel', cancel, quiet)
  surface.addEventListener('touchend', lift, quiet)
  surface.addEventListener('contextmenu', own, quiet)
  return () => {
    cancel()
    surface.removeEventListener('pointerdown', down, quiet)
    surface.removeEventListener('pointermove', move, quiet)
    surface.removeEventListener('pointercancel', cancel, quiet)
    surface.removeEventListener('touchend', lift, quiet)
    surface.removeEventListener('contextmenu', own, quiet)
  }
}
