const PAGE = 10

/** Where a key leads in a list, by index; -1 where it leads nowhere. */
export function indexByKey(key: string, at: number, count: number): number {
  const clip = (index: number) => Math.min(count - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return clip(at + 1)
    case 'ArrowUp':
      return clip(at - 1)
    case 'PageDown':
      return clip(at + PAGE)
    case 'PageUp':
      return clip(at - PAGE)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}
