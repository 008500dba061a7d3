import type { Command } from '../../state/command.ts'
import { hint } from '../../state/map/hint.ts'
import { currentMap } from '../../state/map/map-session.ts'

/** What goes on while the drawing is locked: looking, notes, and what says by itself why it does nothing. */
const goesOn: ReadonlySet<string> = new Set(['map.add-note', 'map.select-none', 'map.undo', 'map.redo'])

/** Commands that change the drawing: while it is locked they say why instead. */
export function unlessLocked(commands: readonly Command[]): readonly Command[] {
  return commands.map((command) =>
    goesOn.has(command.id)
      ? command
      : {
          ...command,
          why: () => lockedWords() ?? command.why?.() ?? null,
          run: () => {
            const [map, words] = [currentMap(), lockedWords()]
            if (map !== null && words !== null) hint(map, words)
            else return command.run()
          },
        },
  )
}

function lockedWords(): string | null {
  return currentMap()?.store.getState().locked ?? null
}
