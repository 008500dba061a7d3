import { routeStore, selectScreen } from './route-store.ts'
import { textGrowth, themeStore } from './theme-store.ts'
import { setRoom } from './window-store.ts'

/** Keeps the window's panels true to the room that they and a map have. */
export function followRoom(): void {
  window.addEventListener('resize', measure)
  themeStore.subscribe(measure)
  routeStore.subscribe(measure)
  measure()
}

function measure(): void {
  const { theme, growth } = themeStore.getState()
  const onMap = selectScreen(routeStore.getState()) === 'map'
  setRoom(onMap ? { width: window.innerWidth / (16 * growth), text: textGrowth[theme] } : null)
}
