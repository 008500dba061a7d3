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
    .map((part) => words[part] ?? part.replace(/^(Key|Digit)/, '').toUpperCase())
}

/** For `aria-keyshortcuts`-like places and tooltips: `Ctrl+B`. */
export function keyText(binding: string): string {
  return keyCaps(binding).join(mac ? '' : '+')
}
