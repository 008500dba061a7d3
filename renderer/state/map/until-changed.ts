import type { OpenMap } from './create-map.ts'

/** Runs once, when anything on the map was done, undone or redone since: what was said of it then no longer holds. */
export function untilChanged({ store }: Pick<OpenMap, 'store'>, run: () => void): void {
  const { present } = store.getState().history
  const stop = store.subscribe(({ history }) => {
    if (history.present === present) return
    stop()
    run()
  })
}
