/**
 * Where the focus goes when what had it is taken away (a step is deleted, a panel closed): to the part of the window
 * that it was in, or what is left around that. Without this it falls to the page, and Tab begins at the top again.
 */
export function keepFocus(): () => void {
  let around: readonly Element[] = []
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof Element) around = ancestorsOf(target)
  }
  const forget = () => {
    around = []
  }
  const look = new MutationObserver(() => {
    const [lost] = around
    if (lost === undefined || lost.isConnected || document.activeElement !== document.body) return
    placeFor(around)?.focus({ preventScroll: true })
  })
  document.addEventListener('focusin', remember)
  document.addEventListener('pointerdown', forget, { capture: true })
  look.observe(document.body, { childList: true, subtree: true })
  return () => {
    look.disconnect()
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', forget, { capture: true })
  }
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) found.push(at)
  return found
}

const PARTS = '[role="dialog"], [data-canvas], aside, nav, main'

/** The nearest part that is still there; in the screen the drawing, if there is one. */
function placeFor(around: readonly Element[]): HTMLElement | undefined {
  const part =
    around.find((each) => each.isConnected && each.matches(PARTS)) ?? document.querySelector('main')
  const place = part?.matches('main') === true ? (part.querySelector('[data-canvas]') ?? part) : part
  if (!(place instanceof HTMLElement)) return undefined
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1
  return place
}
