import { flushSync } from 'react-dom'
import { createStore } from 'zustand/vanilla'
import { canvasPort } from '../../state/map/canvas-port.ts'
import { hookFor } from '../../state/use-store.ts'
import { closeDialog, openDialog } from '../../state/window-store.ts'
import type { Command } from '../../state/command.ts'
import { offersOf } from './offers.ts'
import type { Offer } from './offers.ts'

interface PaletteState {
  readonly offers: readonly Offer[]
  /** What had the focus, and gets it back. */
  readonly opener: HTMLElement | null
}

const none: PaletteState = { offers: [], opener: null }

const paletteStore = createStore<PaletteState>(() => none)
export const usePalette = hookFor(paletteStore)
export const selectOffers = (state: PaletteState) => state.offers

export type PaletteFor = 'actions' | 'search'

export function openPalette(commands: readonly Command[], what: PaletteFor): void {
  keepTyped()
  const { activeElement } = document
  paletteStore.setState({
    offers: offersOf(commands),
    opener: activeElement instanceof HTMLElement ? activeElement : null,
  })
  // At once: what is typed right after the key belongs to the palette.
  flushSync(() => openDialog({ kind: 'palette', what }))
}

/** Text typed in place on the map is kept, and the focus goes to what it names, before the palette takes it. */
function keepTyped(): void {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLTextAreaElement) || activeElement.closest('[data-canvas]') === null)
    return
  flushSync(() => activeElement.blur())
}

/** Closes first, so that whatever runs next finds the focus where it was. */
export function closePalette(): void {
  const { opener } = paletteStore.getState()
  flushSync(closeDialog)
  paletteStore.setState(none)
  if (opener !== null && opener.isConnected && opener !== document.body) opener.focus({ preventScroll: true })
  else canvasPort()?.focus(null)
}
