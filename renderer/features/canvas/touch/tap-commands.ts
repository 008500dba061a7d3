import type { Command } from '../../../state/command.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { currentMap } from '../../../state/map/map-session.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { pickingStore, startPicking, stopPicking } from '../../../state/map/picking.ts'
import { map, whyNothing } from '../commands/command-kit.ts'

/** The one selected node that edges can leave. */
function sourceOf(open: OpenMap): string | undefined {
  const { nodeIds } = open.store.getState().selection
  const node = selectDocument(open.store.getState()).nodes.find((each) => each.id === nodeIds.at(-1))
  return nodeIds.length === 1 && node?.kind !== 'end' ? node?.id : undefined
}

function whyNoSource(): string | null {
  const open = currentMap()
  const nothing = whyNothing()
  if (nothing !== null || open === null) return nothing
  return sourceOf(open) === undefined ? 'Select one node that is no end.' : null
}

function connecting(edgeKind: 'sequence' | 'exception') {
  return (open: OpenMap) => {
    const sourceId = sourceOf(open)
    if (sourceId !== undefined) startPicking({ kind: 'connect', sourceId, edgeKind })
  }
}

function whyNothingToMove(): string | null {
  const nothing = whyNothing()
  const selection = currentMap()?.store.getState().selection
  if (nothing !== null || selection === undefined) return nothing
  return selection.nodeIds.length + selection.noteIds.length === 0 ? 'Select nodes or notes first.' : null
}

function whyNoEdge(): string | null {
  const selection = currentMap()?.store.getState().selection
  return selection?.edgeIds.length === 1 ? null : 'Select one edge first: click it.'
}

function reconnecting(end: 'source' | 'target') {
  return (open: OpenMap) => {
    const [edgeId] = open.store.getState().selection.edgeIds
    if (edgeId !== undefined) startPicking({ kind: 'reconnect', edgeId, end })
  }
}

function tap(id: string, title: string, run: (open: OpenMap) => void, why?: () => string | null): Command {
  return { ...map(id, title, [], run), keywords: 'tap touch pen without dragging', ...(why && { why }) }
}

/** What is otherwise done by dragging, one tap after the other. */
export const tapCommands: readonly Command[] = [
  {
    ...map('tap-stop', 'Stop tapping', ['Escape'], stopPicking),
    when: () => pickingStore.getState().picking !== null,
  },
  { ...tap('tap-connect', 'Connect by tapping …', connecting('sequence'), whyNoSource), group: 'Draw' },
  {
    ...tap('tap-exception', 'Exception path by tapping …', connecting('exception'), whyNoSource),
    group: 'Draw',
  },
  tap('tap-move', 'Move by tapping …', () => startPicking({ kind: 'move' }), whyNothingToMove),
  tap('tap-target', 'Lead the edge to another node …', reconnecting('target'), whyNoEdge),
  tap('tap-source', 'Let the edge begin at another node …', reconnecting('source'), whyNoEdge),
  {
    ...tap('tap-select', 'Select several by tapping …', () => startPicking({ kind: 'select' })),
    group: 'Select',
  },
]
