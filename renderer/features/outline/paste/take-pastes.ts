import { recognise } from '#shared/outline/paste/recognise.ts'
import { currentMap } from '../../../state/map/map-session.ts'
import { takeTextWith } from '../../../state/map/clipboard/text-taker.ts'
import { openDialog } from '../../../state/window-store.ts'

/** Several lines pasted on the map are steps to be looked at first; a single line stays what the map makes of it. */
export function takePastes(): () => void {
  return takeTextWith((text) => {
    if (recognise(text) === 'line' || currentMap() === null) return false
    openDialog({ kind: 'paste-steps', text })
    return true
  })
}

/** In the outline plain lines are simply text; tables and lists with bullets are looked at first. */
export function opensDialog(text: string): boolean {
  const kind = recognise(text)
  if (kind !== 'table' && kind !== 'list') return false
  openDialog({ kind: 'paste-steps', text })
  return true
}
