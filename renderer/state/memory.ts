/** What the window remembers between starts (theme, panels, place). Losing it loses no work. */
export function readMemory(key: string): string | null {
  try {
    return window.localStorage.getItem(`baton.${key}`)
  } catch {
    return null
  }
}

export function writeMemory(key: string, value: string): void {
  try {
    window.localStorage.setItem(`baton.${key}`, value)
  } catch {
    // Storage refused (private window, full): the window works without a memory.
  }
}

/** What one window remembers by itself, through reloads, until it is closed. */
export function readWindowMemory(key: string): string | null {
  try {
    return window.sessionStorage.getItem(`baton.${key}`)
  } catch {
    return null
  }
}

export function writeWindowMemory(key: string, value: string): void {
  try {
    window.sessionStorage.setItem(`baton.${key}`, value)
  } catch {
    // As above.
  }
}
