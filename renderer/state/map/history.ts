import type { Snapshot } from './snapshot.ts'

interface Entry {
  /** What was done, as a menu shows it after "Undo": `Move 3 nodes`. */
  readonly label: string
  readonly before: Snapshot
  readonly after: Snapshot
  /** By which the next edit may join this one. */
  readonly key: string | null
}

export interface EntryKeys {
  readonly key?: string
  /** Key of the entry to join, when it is the newest. */
  readonly joins?: string
}

export interface History {
  readonly past: readonly Entry[]
  readonly future: readonly Entry[]
  readonly present: Snapshot
}

/** Older edits are forgotten; the revisions on disk still hold them. */
const LIMIT = 500

export function startHistory(present: Snapshot): History {
  return { past: [], future: [], present }
}

/**
 * Adds what was just done. It joins the entry before it when that one's key is `joins`: naming a step
 * right after adding it is undone together with the adding.
 */
export function record(history: History, after: Snapshot, label: string, keys: EntryKeys = {}): History {
  const key = keys.key ?? null
  const last = history.past.at(-1)
  if (keys.joins !== undefined && last?.key === keys.joins && history.future.length === 0) {
    const joined = { ...last, after, key }
    return { past: [...history.past.slice(0, -1), joined], future: [], present: after }
  }
  const entry = { label, before: history.present, after, key }
  return { past: [...history.past, entry].slice(-LIMIT), future: [], present: after }
}

export function undo(history: History): History {
  const entry = history.past.at(-1)
  if (entry === undefined) return history
  return {
    past: history.past.slice(0, -1),
    future: [entry, ...history.future],
    present: entry.before,
  }
}

export function redo(history: History): History {
  const [entry, ...future] = history.future
  if (entry === undefined) return history
  return { past: [...history.past, entry], future, present: entry.after }
}

export function undoLabel(history: History): string | null {
  return history.past.at(-1)?.label ?? null
}

export function redoLabel(history: History): string | null {
  return history.future[0]?.label ?? null
}
