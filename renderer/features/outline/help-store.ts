import { createStore } from 'zustand/vanilla'
import { hookFor } from '../../state/use-store.ts'

/** How often the help was asked for by key: each time it opens, or leads back to the text. */
const helpStore = createStore(() => ({ asked: 0 }))
export const useHelp = hookFor(helpStore)
export const selectAsked = ({ asked }: { readonly asked: number }) => asked

export function askHelp(): void {
  helpStore.setState(({ asked }) => ({ asked: asked + 1 }))
}
