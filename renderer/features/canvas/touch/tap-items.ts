import { startPicking } from '../../../state/map/picking.ts'

interface TapItem {
  readonly title: string
  readonly run: () => void
}

const selectMore: TapItem = { title: 'Select several …', run: () => startPicking({ kind: 'select' }) }
const move: TapItem = { title: 'Move …', run: () => startPicking({ kind: 'move' }) }

/** For the context menu: what is otherwise dragged, done by tapping. */
export function tapItems(kind: 'node' | 'note' | 'pane'): TapItem[] {
  return kind === 'pane' ? [selectMore] : [move, selectMore]
}

export function edgeTapItems(edgeId: string): TapItem[] {
  return [
    {
      title: 'Lead it to another node …',
      run: () => startPicking({ kind: 'reconnect', edgeId, end: 'target' }),
    },
    {
      title: 'Let it begin at another node …',
      run: () => startPicking({ kind: 'reconnect', edgeId, end: 'source' }),
    },
  ]
}
