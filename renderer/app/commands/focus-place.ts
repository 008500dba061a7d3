/** Where the keyboard is, as far as commands care. */

const noText = ['checkbox', 'radio', 'button', 'submit', 'range']

/** In a field that keys write into: undo there belongs to the text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const field = target.closest('input, textarea, select, [contenteditable="true"]')
  return field !== null && !(field instanceof HTMLInputElement && noText.includes(field.type))
}

/** In a menu or a dialog, which keep their keys to themselves. */
export function inOverlay(): boolean {
  return document.activeElement?.closest('[role="menu"], [role="dialog"]') != null
}

/** On the drawing or its tools, or nowhere; not in a panel beside it. */
export function onDrawing(): boolean {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) return true
  return activeElement.closest('aside, nav, [data-canvas], main')?.matches('[data-canvas], main') === true
}
