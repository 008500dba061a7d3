import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Caller } from '#shared/contract/methods.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { FlowNode, Size, WorkflowDocument } from '#shared/model/document.ts'
import { releaseParked } from '#shared/model/edits/release-parked.ts'
import { resizeNodes } from '#shared/model/edits/resize-nodes.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import { record, redo, startHistory, undo } from './history.ts'
import type { EntryKeys, History } from './history.ts'
import { latestOnly } from './latest-only.ts'
import type { MapState } from './map-state.ts'
import { createSaveQueue } from './save-queue.ts'
import type { SaveQueue } from './save-queue.ts'
import { nothingSelected, prune, sameSelection } from './selection.ts'
import type { MapSelection } from './selection.ts'
import type { Snapshot } from './snapshot.ts'

export interface MapPorts {
  readonly call: Caller
  /** The size a node's content needs, by the catalogue as it is now. */
  readonly sizeOf: (node: FlowNode) => Size
}

export interface EditOptions extends EntryKeys {
  readonly select?: Partial<MapSelection>
}

export interface OpenMap {
  readonly store: StoreApi<MapState>
  readonly queue: SaveQueue
  /** Applies an edit, saves and scores the outcome. Nothing happens when the drawing stays the same. */
  edit(label: string, change: (document: WorkflowDocument) => WorkflowDocument, options?: EditOptions): void
  answer(label: string, answers: Answers, options?: EditOptions): void
  undo(): void
  redo(): void
  /** `about` says what the inspector shows: the selection, or the verdict it is the evidence of. */
  select(selection: MapSelection, about?: MapState['about']): void
  rename(id: string | null): void
}

/** Opens a map on a workflow as the workbench has it: the only way its drawing and answers change. */
export function createMap(view: WorkflowView, ports: MapPorts): OpenMap {
  const stored: Snapshot = { document: view.document, answers: view.answers }
  const { id: workflowId } = view
  const queue = createSaveQueue(
    {
      saveDocument: (document, baseRevision, summary) =>
        ports.call('workflow.save', { workflowId, document, baseRevision, summary }),
      saveAnswers: (answers) => ports.call('workflow.answer', { workflowId, answers }),
      onStatus: (save) => store.setState({ save }),
    },
    stored,
    view,
  )
  const store = createStore<MapState>(() => ({
    workflowId,
    engagementId: view.engagementId,
    name: view.name,
    history: startHistory(stored),
    selection: nothingSelected,
    about: 'selection',
    save: queue.status(),
    assessment: view.assessment,
    scoreFailure: null,
    renaming: null,
  }))
  const score = latestOnly(
    ({ document, answers }: Snapshot) => ports.call('workflow.assess', { workflowId, document, answers }),
    (result) =>
      store.setState(result.ok ? { assessment: result.value, scoreFailure: null } : { scoreFailure: result }),
  )

  function turn(history: History, summary: string, select?: Partial<MapSelection>): void {
    const { selection } = store.getState()
    const wanted = select === undefined ? selection : { ...nothingSelected, ...select }
    const about = select === undefined ? store.getState().about : 'selection'
    store.setState({ history, about, selection: prune(wanted, history.present.document) })
    queue.put(history.present, summary)
    score(history.present)
  }

  return {
    store,
    queue,
    edit(label, change, options = {}) {
      const { history } = store.getState()
      const before = history.present.document
      const document = releaseParked(before, fitted(before, change(before), ports.sizeOf))
      if (document === before) return
      turn(record(history, { ...history.present, document }, label, options), label, options.select)
    },
    answer(label, answers, options = {}) {
      const { history } = store.getState()
      turn(record(history, { ...history.present, answers }, label, options), label)
    },
    undo() {
      const { history } = store.getState()
      const label = history.past.at(-1)?.label
      if (label !== undefined) turn(undo(history), `Undo: ${label}`)
    },
    redo() {
      const { history } = store.getState()
      const label = history.future[0]?.label
      if (label !== undefined) turn(redo(history), `Redo: ${label}`)
    },
    select(selection, about = 'selection') {
      const { selection: current, about: shown } = store.getState()
      if (sameSelection(selection, current) && about === shown) return
      store.setState({ selection, about })
    },
    rename(renaming) {
      store.setState({ renaming })
    },
  }
}

/** Sizes follow content: a node that an edit made or changed gets the size it now needs. */
function fitted(
  before: WorkflowDocument,
  after: WorkflowDocument,
  sizeOf: (node: FlowNode) => Size,
): WorkflowDocument {
  if (after.nodes === before.nodes) return after
  const known = new Map(before.nodes.map((node) => [node.id, node]))
  const changed = after.nodes.filter((node) => needsFit(known.get(node.id), node))
  return resizeNodes(after, { nodeIds: new Set(changed.map((node) => node.id)), sizeOf })
}

function needsFit(before: FlowNode | undefined, after: FlowNode): boolean {
  if (before === undefined || before.kind !== after.kind || before.name !== after.name) return true
  return before.kind === 'step' && after.kind === 'step' && before.systemIds !== after.systemIds
}
