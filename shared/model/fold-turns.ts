import { count } from '../lib/words.ts'
import type { Moment } from './history.ts'

/** A moment as a line of the history; the newest of a run of undos and redos stands for all of it. */
export interface Line extends Moment {
  /** What was undone and redone in the run, newest first: `added step Pay`. */
  readonly turned?: { readonly undone: readonly string[]; readonly redone: readonly string[] }
}

/**
 * Folds undos and redos that follow each other, newest first as they come. They lead to states that have lines of their
 * own, so nothing is out of reach; what was named or noted keeps its line.
 */
export function foldTurns(moments: readonly Moment[]): readonly Line[] {
  const runs: Moment[][] = []
  for (const moment of moments) {
    const run = runs.at(-1)
    const newer = run?.at(-1)
    if (newer !== undefined && goesOn(moment, newer)) run?.push(moment)
    else runs.push([moment])
  }
  return runs.flatMap((run) => {
    const [newest] = run
    if (newest === undefined) return []
    return run.length === 1 ? [newest] : [{ ...newest, turned: turnedIn(run) }]
  })
}

function goesOn(older: Moment, newer: Moment): boolean {
  return (
    isTurn(older) &&
    isTurn(newer) &&
    older.name === null &&
    older.reason === null &&
    older.revision !== null &&
    older.revision === newer.basedOn
  )
}

function isTurn({ kind }: Moment): boolean {
  return kind === 'undo' || kind === 'redo'
}

function turnedIn(run: readonly Moment[]) {
  const of = (kind: Moment['kind']) => run.filter((moment) => moment.kind === kind).map(turnedWords)
  return { undone: of('undo'), redone: of('redo') }
}

/** What was undone or redone, without saying that it was; also of what an older Baton wrote. */
export function turnedWords({ summary }: Pick<Moment, 'summary'>): string {
  return summary.replace(/^(?:Undone|Redone|Undo|Redo): /u, '')
}

/** `Undone: 3 changes`, `Undone: 3 changes, redone: 1`. */
export function runWords({ undone, redone }: NonNullable<Line['turned']>): string {
  if (redone.length === 0) return `Undone: ${count(undone.length, 'change')}`
  if (undone.length === 0) return `Redone: ${count(redone.length, 'change')}`
  return `Undone: ${count(undone.length, 'change')}, redone: ${redone.length}`
}
