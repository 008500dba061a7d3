import type { Figure } from './plan.ts'

/** How a figure was derived, and what that rests on: as long as nobody set it by hand. */
export function figureReasons({ explanation, notes }: Figure): string {
  return [explanation, ...notes.map(({ text }) => text)].join(' ')
}

/** What had to be assumed for it: how many cases, how long a step, or that an endless loop ends. Nothing of what was set by hand. */
export function assumedFor({ notes, source }: Figure): readonly ('volume' | 'minutes' | 'loop')[] {
  if (source === 'edited') return []
  return notes.flatMap(({ about }) => (about === 'done' || about === 'effort' ? [] : about))
}
