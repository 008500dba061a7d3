/**
 * Cuts a table between rows, a list between items, columns between entries: keeps in place what fits and
 * returns the rest; the whole block where nothing of it fits or it cannot be cut.
 */
export function splitBlock(block: Element, fits: () => boolean): Element {
  const parts = partsOf(block)
  if (parts === null) return block
  const over: Element[] = []
  for (let last = parts.lastElementChild; last !== null && !fits(); last = parts.lastElementChild) {
    over.unshift(last)
    last.remove()
  }
  if (parts.children.length === 0) {
    parts.append(...over)
    return block
  }
  return restOf(block, over)
}

function partsOf(block: Element): Element | null {
  if (block.tagName === 'TABLE') return block.querySelector('tbody')
  return block.tagName === 'UL' || block.matches('.columns') ? block : null
}

/** The same block around what went over; a table repeats its head. */
function restOf(block: Element, over: readonly Element[]): Element {
  const rest = block.cloneNode(false) as Element
  if (block.tagName !== 'TABLE') {
    rest.append(...over)
    return rest
  }
  const head = block.querySelector('thead')
  if (head !== null) rest.append(head.cloneNode(true))
  const body = block.ownerDocument.createElement('tbody')
  body.append(...over)
  rest.append(body)
  return rest
}
