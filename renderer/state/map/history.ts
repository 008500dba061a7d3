import { emptyJournal } from '#shared/model/history.ts'
import type { Journal } from '#shared/model/history.ts'
import type { Snapshot } from '#shared/model/snapshot.ts'
import { AFTER, BEFORE, tick } from '../undo/order.ts'

/** A state that lies in the store and is fetched when it is wanted. */
export interface Stored {
  readonly revisionId: number
}

interface Step {
  /** What was done, as a menu shows it after "Undo": `Move 3 nodes`. */
  readonly label: string
  /** By which the next edit may join this one. */
  readonly key: string | null
  /** What undoing (of `past`) or redoing (of `future`) it leads to. */
  readonly to: Snapshot | Stored
  /** Its place in the order of what was done in this window, beyond this map; see `order.ts`. */
  readonly at: number
  /** Done in another window while this one looked on. */
  readonly elsewhere?: true
}

export interface EntryKeys {
  readonly key?: string
  /** Key of the entry to join, when it is the newest. */
  readonly joins?: string
}

export interface History {
  /** Oldest first. */
  readonly past: readonly Step[]
  /** The next to redo first. */
  readonly future: readonly Step[]
  readonly present: Snapshot
}

export type Direction = 'undo' | 'redo'

/** Older edits are forgotten, here as in the journal of the store; the history panel still leads to them. */
const LIMIT = 1000

/**
 * What the window knows after opening a workflow: the present, and where undo and redo lead. `placeOf`: where in the
 * order of things the step at an index was done, where this window knows.
 */
export function startHistory(
  present: Snapshot,
  journal: Journal = emptyJournal,
  placeOf: (index: number, direction: Direction) => number = (_, direction) =>
    direction === 'undo' ? BEFORE : AFTER,
): History {
  const stored = ({ label, revisionId }: Journal['past'][number], at: number): Step => ({
    label,
    key: null,
    to: { revisionId },
    at,
  })
  return {
    past: journal.past.map((step, index) => stored(step, placeOf(index, 'undo'))),
    future: journal.future.map((step, index) => stored(step, placeOf(index, 'redo'))),
    present,
  }
}

/**
 * What the window knows after something was stored in another way than by its edits: steps beyond those known here are
 * the newest that happened. What another window stored is told as that when it is undone; stored `by` this one, as a
 * restored moment is, the newest step is its own, also where the news of it came before the answer.
 */
export function followedHistory(
  known: History,
  present: Snapshot,
  journal: Journal,
  by: 'another' | 'this' = 'another',
): History {
  const differs = journal.past.findIndex(({ label }, index) => known.past[index]?.label !== label)
  const own = differs < 0 ? journal.past.length : differs
  const started = startHistory(present, journal, (index, direction) => {
    if (direction === 'redo') return AFTER
    return index < own ? (known.past[index]?.at ?? BEFORE) : tick()
  })
  const past = started.past.map((step, index) => {
    const isRestored = by === 'this' && index === journal.past.length - 1
    const isOwn = isRestored || (index < own && known.past[index]?.elsewhere !== true)
    return isOwn ? step : { ...step, elsewhere: true as const }
  })
  return { ...started, past }
}

/** A step as it is told: with whose it was, where it was not done here. */
export function stepWords({ label, elsewhere }: Pick<Step, 'label' | 'elsewhere'>): string {
  return elsewhere === true ? `${label}, done in another window` : label
}

/** Whether an edit would join the newest entry instead of adding one. */
export function joins({ past, future }: History, { joins: key }: EntryKeys): boolean {
  return key !== undefined && past.at(-1)?.key === key && future.length === 0
}

/**
 * Adds what was just done. It joins the entry before it when that one's key is `joins`: naming a step
 * right after adding it is undone together with the adding.
 */
export function record(history: History, after: Snapshot, label: string, keys: EntryKeys = {}): History {
  const key = keys.key ?? null
  const last = history.past.at(-1)
  if (last !== undefined && joins(history, keys)) {
    return { past: [...history.past.slice(0, -1), { ...last, key, at: tick() }], future: [], present: after }
  }
  const step = { label, key, to: history.present, at: tick() }
  return { past: [...history.past, step].slice(-LIMIT), future: [], present: after }
}

/** The step that undo or redo takes next. */
export function nextStep({ past, future }: History, direction: Direction): Step | undefined {
  return direction === 'undo' ? past.at(-1) : future[0]
}

/** Takes that step; the history stays where there is none, or what it leads to was not fetched yet. */
export function turn(history: History, direction: Direction): History {
  const step = nextStep(history, direction)
  if (step === undefined || isStored(step.to)) return history
  const at = direction === 'redo' && step.at === AFTER ? tick() : step.at
  const back = { ...step, to: history.present, at }
  return direction === 'undo'
    ? { past: history.past.slice(0, -1), future: [back, ...history.future], present: step.to }
    : { past: [...history.past, back], future: history.future.slice(1), present: step.to }
}

/** Leaves out a step whose state is damaged: the one behind it is next. */
export function skip(history: History, direction: Direction): History {
  return direction === 'undo'
    ? { ...history, past: history.past.slice(0, -1) }
    : { ...history, future: history.future.slice(1) }
}

/** The same history once a stored state was fetched. */
export function fetched(history: History, { revisionId }: Stored, snapshot: Snapshot): History {
  const fill = (step: Step): Step =>
    isStored(step.to) && step.to.revisionId === revisionId ? { ...step, to: snapshot } : step
  return { ...history, past: history.past.map(fill), future: history.future.map(fill) }
}

/** The stored states nearest to the present, nearest first: worth fetching ahead. */
export function nearestStored({ past, future }: History, reach: number): readonly Stored[] {
  const steps = [...past.slice(-reach).toReversed(), ...future.slice(0, reach)]
  return steps.flatMap(({ to }) => (isStored(to) ? [to] : []))
}

export function isStored(state: Snapshot | Stored): state is Stored {
  return 'revisionId' in state
}

export function undoLabel({ past }: History): string | null {
  return past.at(-1)?.label ?? null
}

export function redoLabel({ future }: History): string | null {
  return future[0]?.label ?? null
}
