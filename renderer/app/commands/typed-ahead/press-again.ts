/** Keys besides text that mean something in a field that is about to open. */
const editing = ['Enter', 'Tab', 'Backspace', 'ArrowDown', 'ArrowUp', 'Escape']

export function isText({ key = '', ctrlKey, metaKey }: KeyboardEventInit): boolean {
  return [...key].length === 1 && ctrlKey !== true && metaKey !== true
}

/** Whether a key writes, or goes about in what is written: one that may be meant for a field. */
export function isForField(event: KeyboardEventInit): boolean {
  return isText(event) || editing.includes(event.key ?? '')
}

/** Presses a key again where the focus is now; what the page does with such a key by itself is done for it. */
export function pressAgain(key: KeyboardEventInit): void {
  const target = document.activeElement ?? document.body
  const goesOn = target.dispatchEvent(new KeyboardEvent('keydown', key))
  if (!goesOn || !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  const { selectionStart, selectionEnd } = target
  const [from, to] = [selectionStart ?? 0, selectionEnd ?? 0]
  if (isText(key)) insert(target, key.key ?? '', from, to)
  if (key.key === 'Backspace') insert(target, '', from === to ? Math.max(0, from - 1) : from, to)
}

/** As if it were typed: frameworks listen for the event, not for the value. */
function insert(field: HTMLInputElement | HTMLTextAreaElement, text: string, from: number, to: number): void {
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { data: text, inputType: 'insertText', bubbles: true }))
}
