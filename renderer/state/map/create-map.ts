import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Caller } from '#shared/contract/methods.ts'
import { pastWithin } from '#shared/lib/past-words.ts'
import { sameValue } from '#shared/lib/same-value.ts'
import type { Answers } from '#shared/model/answers.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { FlowNode, Size, WorkflowDocument } from '#shared/model/document.ts'
import { releaseParked } from '#shared/model/edits/release-parked.ts'
import { reveal } from '#shared/model/edits/reveal.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import type { Snapshot } from '#shared/model/snapshot.ts'
import { canvasPort } from './canvas-port.ts'
import { noteElsewhere } from './elsewhere.ts'
import { fitted } from './fitted.ts'
import { hint } from './hint.ts'
import {
  followedHistory,
  isStored,
  joins,
  nextStep,
  record,
  startHistory,
  stepWords,
  turn,
} from './history.ts'
import type { Direction, EntryKeys, History } from './history.ts'
import { latestOnly } from './latest-only.ts'
import type { MapState } from './map-state.ts'
import { createSaveQueue } from './save-queue.ts'
import type { SaveQueue, SaveUnit } from './save-queue.ts'
import { sendUnit } from './send-unit.ts'
import { selectionAfterTurn } from './select-after-turn.ts'
import { nothingSelected, prune, sameSelection } from './selection.ts'
import type { MapSelection } from './selection.ts'
import { shareEqual, shareFields } from './share-equal.ts'
import { touchesFlow } from './touches-flow.ts'
import { createTimeTravel } from './time-travel.ts'

export interface MapPorts {
  readonly call: Caller
  /** The size a node's content needs, by the catalogue as it is now. */
  readonly sizeOf: (node: FlowNode) => Size
  /** Names of lanes and systems, for the history; absent: those of the view. */
  readonly catalogue?: () => Catalogue
  /** Resolves when an edit is on screen: a large one is sent after that. Absent: at once. */
  readonly drawn?: () => Promise<void>
  /** Where in the order of what was done in this window a step of the stored history was; absent: before all of it. */
  readonly placeOf?: (index: number, direction: Direction) => number
}

export interface EditOptions extends EntryKeys {
  readonly select?: Partial<MapSelection>
}

export interface OpenMap {
  readonly store: StoreApi<MapState>
  readonly queue: SaveQueue
  /** Shows an earlier moment: what would change it only says so. */
  readonly readOnly: boolean
  /** Applies an edit, saves and scores the outcome. Nothing happens when the drawing stays the same. */
  edit(label: string, change: (document: WorkflowDocument) => WorkflowDocument, options?: EditOptions): void
  /** Asks for the verdict again where the last asking failed: the workbench gave a sign of life. */
  scoreAgain(): void
  /** Asks for the verdict anew: what it goes by changed, though the drawing did not. */
  scoreAnew(): void
  answer(label: string, answers: Answers, options?: EditOptions): void
  undo(): void
  redo(): void
  /** Shows what the workbench holds now, with its undo stack; what was not saved is dropped. `by`: which window stored it. */
  adopt(view: WorkflowView, by?: 'another' | 'this'): void
  /** Stores what is on the map on top of what somebody else stored meanwhile. */
  putOnTop(view: WorkflowView): void
  /** `about` says what the inspector shows: the selection, or the verdict it is the evidence of. */
  select(selection: MapSelection, about?: MapState['about']): void
  rename(id: string | null): void
  /** From now on only notes and the parking lot may be changed, for the reason given; null: everything again. */
  lock(words: string | null): void
}

/** Says why a locked map stays as it is. */
function refused(map: OpenMap): boolean {
  const { locked } = map.store.getState()
  if (locked !== null) hint(map, locked)
  return locked !== null
}

function whenDrawn<T>({ drawn }: MapPorts, ask: () => Promise<T>): Promise<T> {
  return drawn === undefined ? ask() : drawn().then(ask)
}

function timeNow(): string {
  return new Date().toISOString()
}

/** Opens a map on a workflow as the workbench has it: the only way its drawing and answers change. */
export function createMap(view: WorkflowView, ports: MapPorts): OpenMap {
  const { id: workflowId } = view
  const catalogue = ports.catalogue ?? (() => view.catalogue)
  const stored: Snapshot = { document: view.document, answers: view.answers }
  const sending = { call: ports.call, workflowId, catalogue, drawn: ports.drawn ?? (() => Promise.resolve()) }
  const queue = createSaveQueue(
    {
      save: (unit, base) => sendUnit(sending, unit, base),
      onStored: (unit, { assessment }) => {
        if (assessment === null) score(unit.snapshot)
        else tellScore(unit.snapshot, assessment)
      },
      onStatus: (save) => {
        store.setState({ save })
        if (save.kind === 'failed' || save.kind === 'stale') scoreUnsaved()
      },
    },
    stored,
    view,
  )
  const store = createStore<MapState>(() => ({
    workflowId,
    engagementId: view.engagementId,
    name: view.name,
    history: startHistory(stored, view.journal, ports.placeOf),
    selection: nothingSelected,
    about: 'selection',
    save: queue.status(),
    assessment: view.assessment,
    scoreFailure: null,
    scoredAt: timeNow(),
    renaming: null,
    locked: null,
    refusal: null,
  }))
  /** What the verdict is of; what is stored brings its own along, and only what cannot be is scored by itself. */
  let scored = stored
  const score = latestOnly(
    (snapshot: Snapshot) => {
      const before = scored
      const asked = whenDrawn(ports, () => ports.call('workflow.assess', { workflowId, ...snapshot }))
      return asked.then((result) => ({ result, before }))
    },
    ({ result, before }, snapshot) => {
      if (before !== scored) return
      if (result.ok) tellScore(snapshot, result.value)
      else store.setState({ scoreFailure: result })
    },
  )

  function tellScore(snapshot: Snapshot, assessment: Assessment): void {
    scored = snapshot
    const known = store.getState().assessment
    store.setState({ assessment: shareFields(known, assessment), scoreFailure: null, scoredAt: timeNow() })
  }

  function scoreUnsaved(): void {
    const { present } = store.getState().history
    if (present !== scored) score(present)
  }

  function show(history: History, unit: SaveUnit, select?: Partial<MapSelection>): void {
    const { selection, about: shown } = store.getState()
    const wanted = select === undefined ? selection : { ...nothingSelected, ...select }
    const about = select === undefined ? shown : 'selection'
    store.setState({ history, about, selection: prune(wanted, history.present.document) })
    queue.put(unit)
    if (queue.status().kind === 'stale') scoreUnsaved()
  }

  function change(label: string, after: Snapshot, options: EditOptions): void {
    const { history } = store.getState()
    const joined = joins(history, options)
    const { to: start } = (joined && nextStep(history, 'undo')) || { to: history.present }
    const act = joined ? 'continue' : 'edit'
    const before = isStored(start) ? history.present : start
    const unit = { act, label, before, snapshot: after } as const
    show(record(history, after, label, options), unit, options.select)
  }

  function turnTo(direction: Direction): void {
    const { history, selection } = store.getState()
    const step = nextStep(history, direction)
    const next = turn(history, direction)
    if (step === undefined || next === history) return
    const { label } = step
    const select = selectionAfterTurn(history.present.document, next.present.document, selection)
    const kept = sameSelection(select, selection)
    show(
      next,
      { act: direction, label, before: history.present, snapshot: next.present },
      kept ? undefined : select,
    )
    // An answer that changes is seen where the answers stand.
    if (sameValue(next.present.document, history.present.document)) store.setState({ about: 'verdict' })
    if (!kept) canvasPort()?.keep(select)
    if (step.elsewhere === true)
      hint(map, `${direction === 'undo' ? 'Undone' : 'Redone'}: ${pastWithin(stepWords(step))}.`)
    travel.fetchAhead()
  }

  const travel = createTimeTravel({ call: ports.call, store, turn: turnTo })
  travel.fetchAhead()

  const edit: OpenMap['edit'] = (label, make, options = {}) => {
    const { present } = store.getState().history
    const before = present.document
    const document = releaseParked(before, fitted(before, make(before), ports.sizeOf))
    if (sameValue(document, before) || (touchesFlow(before, document) && refused(map))) return
    change(label, { ...present, document }, options)
  }

  const map: OpenMap = {
    store,
    queue,
    readOnly: false,
    edit,
    scoreAgain() {
      const { scoreFailure, history } = store.getState()
      if (scoreFailure !== null) score(history.present)
    },
    scoreAnew() {
      score(store.getState().history.present)
    },
    answer(label, answers, options = {}) {
      const { present } = store.getState().history
      if (sameValue(answers, present.answers) || refused(map)) return
      change(label, { ...present, answers }, options)
    },
    undo() {
      if (!refused(map)) travel.go('undo')
    },
    redo() {
      if (!refused(map)) travel.go('redo')
    },
    lock(locked) {
      store.setState({ locked })
    },
    adopt({ document, answers, journal, assessment, name, revision, savedAt }, by) {
      const { history, selection } = store.getState()
      const present = shareEqual(history.present, { document, answers })
      scored = present
      if (by !== 'this' && present !== history.present) noteElsewhere(present)
      store.setState({
        name,
        history: followedHistory(history, present, journal, by),
        selection: prune(selection, present.document),
        assessment,
        scoreFailure: null,
        scoredAt: timeNow(),
      })
      queue.restart(present, { revision, savedAt })
      travel.fetchAhead()
    },
    putOnTop({ document, answers, journal, revision, savedAt }) {
      const { history, name } = store.getState()
      const mine = history.present
      const before = shareEqual(mine, { document, answers })
      const label = 'Go on with my version'
      store.setState({ name, history: record(startHistory(before, journal), mine, label) })
      const unit = { act: 'edit', label, before, snapshot: mine, large: true } as const
      queue.restart(before, { revision, savedAt }, unit)
      travel.fetchAhead()
    },
    select(selection, about = 'selection') {
      const { selection: current, about: shown } = store.getState()
      if (sameSelection(selection, current) && about === shown) return
      store.setState({ selection, about })
    },
    rename(renaming) {
      const { notes } = store.getState().history.present.document
      if (renaming !== null && notes.every(({ id }) => id !== renaming) && refused(map)) return
      // Words that are typed must be seen: a collapsed lane opens, and one undo takes that back with the adding.
      const key = `add:${renaming}`
      if (renaming !== null)
        edit('Expand lane', (document) => reveal(document, { id: renaming }), { key, joins: key })
      store.setState({ renaming })
    },
  }
  return map
}
