import { readMemory, writeMemory } from '../../state/memory.ts'

const KEPT = 6

/** Ids of the commands last run from the palette, the newest first. */
export function recentIds(): readonly string[] {
  return (readMemory('palette.recent') ?? '').split(' ').filter((id) => id !== '')
}

export function rememberRun(id: string): void {
  const kept = [id, ...recentIds().filter((other) => other !== id)].slice(0, KEPT)
  writeMemory('palette.recent', kept.join(' '))
}
