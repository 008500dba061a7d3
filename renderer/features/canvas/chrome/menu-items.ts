import { sentenceCase } from '#shared/lib/words.ts'
import type { FlowNode, NodeKind, Point } from '#shared/model/document.ts'
import { mayChangeKind } from '#shared/model/edits/change-kind.ts'
import { shareRest, waysOut } from '#shared/model/edits/share-rest.ts'
import { ask, canvasPort } from '../../../state/map/canvas-port.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { selectAll } from '../../../state/map/selection.ts'
import { addKind, addNoteAt, insertAfter } from '../../../state/map/actions/add.ts'
import { changeKindOf, deleteSelected, turnEdge } from '../../../state/map/actions/change.ts'
import { walkToEdge } from '../../../state/map/actions/walk-edges.ts'
import { laneItems } from './lane-items.ts'
import type { MenuEntry, MenuItem, MenuTarget, SubMenu } from './menu-item.ts'
import { mapOrderItems, selectionOrderItems } from './order-items.ts'
import { kindWords } from '../../../state/map/node-words.ts'
import { copyByCommand, duplicate, pasteByCommand } from '../clipboard.ts'
import { report } from '../report.ts'
import { edgeTapItems, tapItems } from '../touch/tap-items.ts'

const kinds: readonly NodeKind[] = ['start', 'step', 'decision', 'parallel', 'event', 'end']

/** What can be done with what was clicked, in groups. */
export function menuItems(map: OpenMap, target: MenuTarget): MenuEntry[][] {
  if (map.store.getState().locked !== null) return lockedItems(map, target)
  switch (target.kind) {
    case 'node':
      return nodeItems(map, target.id)
    case 'edge':
      return edgeItems(map, target.id)
    case 'note':
      return [
        [{ title: 'Write', keys: 'F2', run: () => map.rename(target.id) }],
        tapItems('note'),
        clipboardItems(map),
        deleteItems(map),
      ]
    case 'lane':
      return [...laneItems(map, target.id), clipboardItems(map)]
    case 'pane':
      return paneItems(map, target.at)
  }
}

/** While the drawing may not be changed, notes and the parking lot may. */
function lockedItems(map: OpenMap, target: MenuTarget): MenuItem[][] {
  if (target.kind === 'pane') {
    return [
      [{ title: 'Add note here', run: () => addNoteAt(map, target.at) }],
      [{ title: 'Fit the map', keys: 'F', run: () => canvasPort()?.fit() }],
    ]
  }
  const { id, kind } = target
  if (kind === 'lane') return []
  if (kind === 'note') return [[{ title: 'Write', keys: 'F2', run: () => map.rename(id) }], deleteItems(map)]
  return [aboutItems(map, id)]
}

function aboutItems(map: OpenMap, id: string): MenuItem[] {
  return [
    { title: 'Add a note about it', keys: 'M', run: () => addNoteAt(map) },
    { title: 'Park something about it …', keys: 'Q', run: () => ask({ kind: 'park', about: id }) },
  ]
}

function nodeItems(map: OpenMap, id: string): MenuEntry[][] {
  const document = selectDocument(map.store.getState())
  const node = document.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return []
  const { open, given } = waysOut(document, id)
  const connecting = (edgeKind: 'sequence' | 'exception') => () =>
    ask({ kind: 'connect', sourceId: id, edgeKind })
  return [
    [
      { title: 'Rename', keys: 'F2', run: () => map.rename(id) },
      { title: 'Connect to …', keys: 'C', disabled: node.kind === 'end', run: connecting('sequence') },
      {
        title: 'Exception path to …',
        keys: 'X',
        disabled: node.kind === 'end',
        run: connecting('exception'),
      },
      ...saidItems(node),
      ...aboutItems(map, id),
      ...(document.edges.some((edge) => edge.source === id)
        ? [
            {
              title: 'Put a step after it, into the flow',
              keys: 'Shift+N',
              run: () => insertAfter(map, 'step'),
            },
            { title: 'Go to the edge that leads on', keys: 'J', run: () => walkToEdge(map) },
          ]
        : []),
      ...(open.length > 0 && given > 0
        ? [
            {
              title: 'Share the rest among the open ways',
              run: () => map.edit('Share the rest', (current) => shareRest(current, { nodeId: id })),
            },
          ]
        : []),
    ],
    [kindMenu(map, node), clipboardMenu(map, node)],
    [...tapItems('node'), ...selectionOrderItems(map)],
    deleteItems(map),
  ]
}

function kindMenu(map: OpenMap, { id, kind: now }: FlowNode): SubMenu {
  const document = selectDocument(map.store.getState())
  const items = kinds
    .filter((kind) => kind !== now)
    .map((kind) => ({
      title: sentenceCase(kindWords[kind]),
      disabled: !mayChangeKind(document, { nodeId: id, kind }).ok,
      run: () => report(changeKindOf(map, id, kind)),
    }))
  return { title: 'Change to', items }
}

function clipboardMenu(map: OpenMap, { id, kind }: FlowNode): SubMenu {
  const paste: MenuItem = {
    title: 'Paste and connect from here',
    disabled: kind === 'end',
    run: () => void pasteByCommand(map, { after: id }),
  }
  return { title: 'Copy and paste', items: [...clipboardItems(map), paste] }
}

function clipboardItems(map: OpenMap): MenuItem[] {
  return [
    { title: 'Copy', keys: 'Ctrl+C', run: () => copyByCommand(map, 'copy') },
    { title: 'Cut', keys: 'Ctrl+X', run: () => copyByCommand(map, 'cut') },
    { title: 'Duplicate', keys: 'Ctrl+D', run: () => duplicate(map) },
  ]
}

/** What is said of a node beside its name. */
function saidItems({ id, kind }: FlowNode): MenuItem[] {
  const owner: MenuItem = {
    title: 'Department …',
    keys: 'O',
    run: () => ask({ kind: 'owner', nodeIds: [id] }),
  }
  const uses: MenuItem = { title: 'Systems …', keys: 'U', run: () => ask({ kind: 'uses', nodeIds: [id] }) }
  const ways: MenuItem = { title: 'Ways out …', keys: 'W', run: () => ask({ kind: 'ways', nodeId: id }) }
  return [owner, ...(kind === 'step' ? [uses] : []), ...(kind === 'decision' ? [ways] : [])]
}

function edgeItems(map: OpenMap, id: string): MenuItem[][] {
  const edge = selectDocument(map.store.getState()).edges.find((candidate) => candidate.id === id)
  if (edge === undefined) return []
  const turn: MenuItem =
    edge.kind === 'sequence'
      ? { title: 'Make it an exception path', keys: 'X', run: () => turnEdge(map, id, 'exception') }
      : { title: 'Make it a normal flow', keys: 'X', run: () => turnEdge(map, id, 'sequence') }
  return [
    [
      {
        title: edge.kind === 'exception' ? 'Name what goes wrong' : 'Label',
        keys: 'F2',
        run: () => map.rename(id),
      },
      turn,
      ...aboutItems(map, id),
      { title: 'Put a step on it', keys: 'N', run: () => addKind(map, 'step') },
      { title: 'Put a decision on it', keys: 'D', run: () => addKind(map, 'decision') },
    ],
    edgeTapItems(id),
    deleteItems(map),
  ]
}

function deleteItems(map: OpenMap): MenuItem[] {
  const { nodeIds } = map.store.getState().selection
  return [
    { title: 'Delete', keys: 'Del', run: () => deleteSelected(map, false) },
    ...(nodeIds.length > 0
      ? [{ title: 'Delete and close the gap', keys: 'Shift+Del', run: () => deleteSelected(map, true) }]
      : []),
  ]
}

function paneItems(map: OpenMap, at: Point): MenuItem[][] {
  const { lanes } = selectDocument(map.store.getState())
  return [
    kinds.map((kind) => ({ title: `Add ${kindWords[kind]} here`, run: () => addKind(map, kind, at) })),
    [
      { title: 'Add note here', run: () => addNoteAt(map, at) },
      { title: 'Paste here', keys: 'Ctrl+V', run: () => void pasteByCommand(map, { at }) },
      { title: 'Add lane …', keys: 'L', run: () => ask({ kind: 'add-lane', at: lanes.length }) },
    ],
    [
      {
        title: 'Select all',
        keys: 'Ctrl+A',
        run: () => map.select(selectAll(selectDocument(map.store.getState()))),
      },
      ...tapItems('pane'),
      { title: 'Fit the map', keys: 'F', run: () => canvasPort()?.fit() },
    ],
    mapOrderItems(map),
  ]
}
