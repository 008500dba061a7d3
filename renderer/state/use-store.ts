import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'

/** A hook for one vanilla store: `const useRoute = hookFor(routeStore)`; selectors live beside the store. */
export function hookFor<State>(store: StoreApi<State>): <Part>(select: (state: State) => Part) => Part {
  return (select) => useStore(store, select)
}
