import { z } from 'zod'
import type { Answers } from './answers.ts'
import type { Assessment } from './assessment.ts'
import type { WorkflowDocument } from './document.ts'

/**
 * What a save is to the undo stack. edit: something new. continue: goes on with the newest entry (a name typed
 * right after adding a step) and is undone together with it. undo, redo: as the menu calls them.
 */
export const saveActs = ['edit', 'continue', 'undo', 'redo'] as const
export type SaveAct = (typeof saveActs)[number]

/** What undo and redo lead to, across windows and restarts. */
export interface Journal {
  /** What can be undone, oldest first; `revisionId` is what it leads back to. */
  readonly past: readonly JournalStep[]
  /** What can be redone, the next one first; `revisionId` is what it leads on to. */
  readonly future: readonly JournalStep[]
}

export interface JournalStep {
  /** As a menu shows it after "Undo": `Move 3 nodes`. */
  readonly label: string
  readonly revisionId: number
}

export const emptyJournal: Journal = { past: [], future: [] }

/** Which lines of the history: every one, those worth coming back to, those the consultant named. */
export const historyFilters = ['all', 'restore-points', 'named'] as const
export type HistoryFilter = (typeof historyFilters)[number]

/** A line of a workflow's history: one stored revision, or a save that was refused and kept. */
export interface Moment {
  /** Names it to `workflow.moment` and `workflow.bringBack`. */
  readonly id: number
  /** Null for a conflict copy: a save that was refused because the workflow had moved on. */
  readonly revision: number | null
  readonly basedOn: number
  readonly kind: 'create' | 'edit' | 'undo' | 'redo' | 'import' | 'recovery' | 'conflict-copy'
  /** What was done, in words: `Added step Check credit`. */
  readonly summary: string
  /** ISO time. */
  readonly savedAt: string
  /** Given by the consultant. */
  readonly name: string | null
  /** Why Baton noted it as worth coming back to: `Before “Tidy layout”`. */
  readonly reason: string | null
}

export interface MomentPage {
  /** Newest first. */
  readonly moments: readonly Moment[]
  /** Older ones follow: ask again with `before` set to the id of the last one. */
  readonly more: boolean
}

/** One moment, whole. */
export interface MomentView {
  readonly moment: Moment
  readonly document: WorkflowDocument
  readonly answers: Answers
  /** False where the answers of that time were not kept, and today's stand in. */
  readonly answersKept: boolean
  /** By today's rubric and catalogue. */
  readonly assessment: Assessment
}

export const momentName = z.string().trim().min(1, 'Type a name.').max(200)

/** After so long without an edit a new sitting begins. */
export const SITTING_PAUSE_MS = 30 * 60 * 1000
