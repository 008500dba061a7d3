/**
 * Where the focus goes when what had it is taken away (a step is deleted, a panel closed): to the part of the window
 * that it was in, or what is left around that. Without this it falls to the page, and Tab begins at the top again.
 */
export function keepFocus(): () => void {
  let around: readonly Element[] = []
  /** The screen that holds the focus until the drawing on its way to it is there. */
  let holding: Element | null = null
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    around = ancestorsOf(target)
    if (target !== holding) holding = null
  }
  const forget = () => {
    around = []
  }
  const look = new MutationObserver(() => {
    if (holding !== null && document.activeElement === holding) holding = handOver(holding)
    const [lost] = around
    if (lost === undefined || lost.isConnected || document.activeElement !== document.body) return
    const place = placeFor(around)
    place?.focus({ preventScroll: true })
    holding = place?.matches('main') === true ? place : null
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

/** To the drawing, once it is there; what goes on holding the focus else. */
function handOver(holder: Element): Element | null {
  const drawing = holder.querySelector<HTMLElement>('[data-canvas]')
  drawing?.focus({ preventScroll: true })
  return drawing === null ? holder : null
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
