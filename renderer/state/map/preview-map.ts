import { createStore } from 'zustand/vanilla'
import type { Assessment } from '#shared/model/assessment.ts'
import type { MomentView } from '#shared/model/history.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import type { Snapshot } from '#shared/model/snapshot.ts'
import type { OpenMap } from './create-map.ts'
import { hint } from './hint.ts'
import { startHistory } from './history.ts'
import type { MapState } from './map-state.ts'
import { nothingSelected, prune, sameSelection } from './selection.ts'
import { shareEqual } from './share-equal.ts'

/** A state of a workflow and the score it has. */
export interface ScoredSnapshot extends Snapshot {
  readonly assessment: Assessment
}

export interface PreviewMap extends OpenMap {
  /** Shows another state in the place of the one before. */
  show(view: ScoredSnapshot): void
}

/** What stands in the place of the live map: a moment of its history, or the other version of a conflict. */
export type Preview =
  | { readonly kind: 'moment'; readonly map: PreviewMap; readonly view: MomentView }
  | { readonly kind: 'theirs'; readonly map: PreviewMap; readonly view: WorkflowView }

export type MomentPreview = Extract<Preview, { kind: 'moment' }>

/** A map that shows another state of a live one: it can be looked at, and who would change it is told `why` not. */
export function createPreviewMap(live: OpenMap, view: ScoredSnapshot, why: string): PreviewMap {
  const store = createStore<MapState>(() => ({
    ...live.store.getState(),
    selection: nothingSelected,
    renaming: null,
    refusal: null,
    about: 'selection',
    ...shown(view, live.store.getState()),
  }))
  const refuse = () => hint(map, why)
  const map: PreviewMap = {
    store,
    queue: live.queue,
    readOnly: true,
    edit: refuse,
    answer: refuse,
    // The verdict of a stored moment came with it.
    scoreAgain: () => {},
    scoreAnew: () => {},
    undo: refuse,
    redo: refuse,
    adopt: refuse,
    putOnTop: refuse,
    // Nothing in it changes anyway.
    lock: () => {},
    rename: (id) => {
      if (id !== null) refuse()
    },
    select(selection, about = 'selection') {
      const { selection: current, about: was } = store.getState()
      if (!sameSelection(selection, current) || about !== was) store.setState({ selection, about })
    },
    show(next) {
      const state = store.getState()
      const part = shown(next, state)
      store.setState({ ...part, selection: prune(state.selection, part.history.present.document) })
    },
  }
  return map
}

/** Made of the objects that are on screen already, so that going through moments draws only what differs. */
function shown({ document, answers, assessment }: ScoredSnapshot, { history }: MapState) {
  const present = shareEqual(history.present, { document, answers })
  return { history: startHistory(present), assessment, scoreFailure: null }
}
