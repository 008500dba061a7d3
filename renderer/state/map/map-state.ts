import { minuteWords } from '#shared/lib/time-words.ts'
import type { Failure } from '#shared/lib/result.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import type { History } from './history.ts'
import type { SaveStatus } from './save-queue.ts'
import type { MapSelection } from './selection.ts'

/** One open map. The drawing and answers are `history.present`. */
export interface MapState {
  readonly workflowId: string
  readonly engagementId: string
  readonly name: string
  readonly history: History
  readonly selection: MapSelection
  /** What the inspector shows of a selection: itself, or the verdict whose evidence it is. */
  readonly about: 'selection' | 'verdict'
  readonly save: SaveStatus
  /** Of the newest drawing that was scored; never goes blank between two. */
  readonly assessment: Assessment
  readonly scoreFailure: Failure | null
  /** ISO time of `assessment`. */
  readonly scoredAt: string
  /** The node, lane (by department) or note whose text is being typed in place. */
  readonly renaming: string | null
  /** Why only notes and the parking lot may be changed now, and what to do about it; null while all may be. */
  readonly locked: string | null
  /** Why the last undo or redo could not be done. */
  readonly refusal: Failure | null
}

export const selectDocument = (state: MapState) => state.history.present.document
export const selectAnswers = (state: MapState) => state.history.present.answers
export const selectSelection = (state: MapState) => state.selection
export const selectAssessment = (state: MapState) => state.assessment
/** The time of the verdict and counts (`14:02`), while what is drawn cannot be scored; else null. */
export const selectScoredThen = ({ scoreFailure, scoredAt }: MapState) =>
  scoreFailure === null ? null : minuteWords(scoredAt)
export const selectSave = (state: MapState) => state.save
export const selectRefusal = (state: MapState) => state.refusal
export const selectRenaming = (state: MapState) => state.renaming
export const selectHistory = (state: MapState) => state.history
