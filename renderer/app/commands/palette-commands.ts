import { flushSync } from 'react-dom'
import type { Command } from '../../state/command.ts'
import { routeStore, selectScreen } from '../../state/route-store.ts'
import { endWalk, searchStore, selectWalk, stepWalk } from '../../state/search-store.ts'
import { openHit } from '../palette/hit-rows.tsx'
import { openPalette } from '../palette/palette-store.ts'

function walking(): boolean {
  return searchStore.getState().walk !== null
}

function whyNoHits(): string | null {
  return walking() ? null : 'Search for something first, and choose a hit.'
}

const OPEN = 'palette.open'

/** `all` hands over the table these rows are part of. */
export function paletteCommands(all: () => readonly Command[]): readonly Command[] {
  // The palette does not offer to open the palette.
  const offered = () => all().filter(({ id }) => id !== OPEN)
  const search = () => openPalette(offered(), 'search')
  const step = (by: 1 | -1) => () => {
    // At once: the hit is brought into view beside the bar that tells of it.
    const hit = flushSync(() => stepWalk(by))
    if (hit === null) search()
    else void openHit(hit)
  }
  return [
    {
      id: OPEN,
      title: 'Command palette…',
      group: 'Search',
      keywords: 'find action everything',
      keys: ['$mod+k'],
      whileTyping: true,
      when: () => true,
      run: () => openPalette(offered(), 'actions'),
    },
    {
      id: 'search.open',
      title: 'Search every map…',
      group: 'Search',
      keywords: 'find step system note workflow',
      keys: ['[Shift]+/'],
      when: () => true,
      run: search,
    },
    {
      id: 'search.next',
      title: 'Next hit',
      group: 'Search',
      keys: ['F3'],
      whileTyping: true,
      when: () => true,
      why: whyNoHits,
      run: step(1),
    },
    {
      id: 'search.previous',
      title: 'Previous hit',
      group: 'Search',
      keys: ['Shift+F3'],
      whileTyping: true,
      when: () => true,
      why: whyNoHits,
      run: step(-1),
    },
  ]
}

/** Its bar is shown: there is something for Esc to end. */
function isShown(): boolean {
  return selectWalk(searchStore.getState()) !== null
}

/** Stands before the commands of the map: the first Esc ends the search, and what was found stays selected. */
export const endSearch: Command = {
  id: 'search.end',
  title: 'End the search',
  group: 'Search',
  keys: ['Escape'],
  onDrawing: true,
  when: () => isShown() && selectScreen(routeStore.getState()) === 'map',
  run: endWalk,
}
