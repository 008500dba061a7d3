import { useEffect, useState } from 'react'

/**
 * Whether the hand is on the pointer: it was used last, not the keyboard. Typing a name does not count, since a
 * screen's own keyboard types too; nor do keys that only lead on to something.
 */
export function useByPointer(): boolean {
  const [byPointer, setByPointer] = useState(false)
  useEffect(() => {
    const pointer = () => setByPointer(true)
    const key = ({ key: name, target }: KeyboardEvent) => {
      const typed = target instanceof Element && target.closest('input, textarea, [role="toolbar"]') !== null
      if (!typed && !leading.has(name)) setByPointer(false)
    }
    window.addEventListener('pointerdown', pointer, { capture: true })
    window.addEventListener('keydown', key, { capture: true })
    return () => {
      window.removeEventListener('pointerdown', pointer, { capture: true })
      window.removeEventListener('keydown', key, { capture: true })
    }
  }, [])
  return byPointer
}

const leading = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta'])
