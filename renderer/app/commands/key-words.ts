const mac = /Mac|iPhone|iPad/.test(navigator.platform)

const words: Readonly<Record<string, string>> = {
  $mod: mac ? '⌘' : 'Ctrl',
  Shift: mac ? '⇧' : 'Shift',
  Alt: mac ? '⌥' : 'Alt',
  Control: mac ? '⌃' : 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  Space: 'Space',
}

/** The caps of a binding as they stand on the keyboard: `$mod+Shift+z` → `Ctrl`, `Shift`, `Z`. */
export function keyCaps(binding: string): readonly string[] {
  return binding
    .split(/[\s+](?=.)/)
    .filter((part) => !part.startsWith('['))
    .map((part) => words[part] ?? capital(part.replace(/^(Key|Digit)/, '')))
}

/** Letters stand in capitals on the keyboard; names of keys (`Enter`, `Home`) do not. */
function capital(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part
}

/** For `aria-keyshortcuts`-like places and tooltips: `Ctrl+B`. */
export function keyText(binding: string): string {
  return keyCaps(binding).join(mac ? '' : '+')
}
