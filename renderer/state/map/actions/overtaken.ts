import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { isFromElsewhere } from '../elsewhere.ts'
import { hint } from '../hint.ts'
import { selectDocument } from '../map-state.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import type { MapText } from '../texts.ts'

/** Words typed here while another window, or another door, changed what they are about: nothing is lost unsaid. */

/**
 * Keeps what was typed for a text of the map, and says what that replaced where it is not what the field had shown; where
 * what it is about is gone, that is said with what was typed. `had`: the text as it was when the field opened; without
 * it nothing is compared.
 */
export function keepWords(
  map: OpenMap,
  text: MapText,
  had: string | undefined,
  typed: string,
  keep: () => void,
): void {
  const stored = text.read(selectDocument(map.store.getState()))
  if (had !== undefined && stored === undefined) return sayGone(map, text, typed === had ? '' : typed)
  keep()
  if (had === undefined || stored === undefined || stored === had) return
  if (stored !== text.read(selectDocument(map.store.getState())))
    hint(map, replacedWords(text, stored), 'edit')
}

/** What a figure is of, and whether that is still on the map. */
export interface FigureSubject {
  /** `step`, `edge`. */
  readonly what: string
  readonly isThere: (document: WorkflowDocument) => boolean
}

/**
 * The same for a figure. `had`: as it was shown when the typing began; `shown`: as it is now. `keep` leaves the map as it
 * is where what was typed is no figure.
 */
export function keepFigure(
  map: OpenMap,
  subject: FigureSubject | null,
  { had, shown, typed }: { readonly had: string; readonly shown: string; readonly typed: string },
  keep: () => void,
): void {
  const present = () => map.store.getState().history.present
  const before = present()
  if (subject !== null && !subject.isThere(before.document)) return sayGone(map, subject, typed)
  keep()
  if (shown !== had && present() !== before) hint(map, replacedWords(setTo, shown), 'edit')
}

const setTo = { did: (words: string) => `set it to ${words}`, emptied: 'taken it away' }

/** `Another window had named it “Check” meanwhile; undo brings that back.` */
export function replacedWords({ did, emptied }: Pick<MapText, 'did' | 'emptied'>, stored: string): string {
  return `Another window had ${stored === '' ? emptied : did(quoted(stored))} meanwhile; undo brings that back.`
}

/** Of a name that is kept beside the maps: a department, a system, a workflow. */
export function renamedWords(stored: string): string {
  return replacedWords({ did: (words) => `named it ${words}`, emptied: 'taken its name away' }, stored)
}

/** Characters of a text that still tell which it is. */
const ENOUGH = 60

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return `“${line.length > ENOUGH ? `${line.slice(0, ENOUGH).trimEnd()}…` : line}”`
}

/**
 * Says that what was being written about is gone, with what was typed. Where another window took it away, keys that
 * still come are no commands; who did so here knows.
 */
function sayGone(map: OpenMap, { what }: Pick<MapText, 'what'>, typed: string): void {
  map.rename(null)
  if (!isFromElsewhere(map)) {
    if (typed !== '') hint(map, `${quoted(typed)}, which you typed, went with the ${what}.`, 'edit')
    return
  }
  cutShort(NOTICE)
  canvasPort()?.focus(null)
  const lost = typed === '' ? '' : ` ${quoted(typed)}, which you typed, was not kept.`
  hint(map, `Another window deleted this ${what}.${lost}`, 'edit')
}

/** Milliseconds that whoever types needs to see that the field has gone, and after each key that still comes. */
const NOTICE = 3000
const PAUSE = 1000
/** The same for whoever types on after a key that opened no field: soon another key is a command again. */
const BRIEF = 800

let until = 0

function cutShort(notice: number): void {
  until = performance.now() + notice
}

/** No field came where one is expected: a name that is typed at once is no row of commands. */
export function noFieldCame(): void {
  cutShort(BRIEF)
}

/** A field was taken away under what was being typed: letters are still meant for it. */
export function isCutShort(): boolean {
  return performance.now() < until
}

/** One more key for the field that is gone; Enter and Escape, and a click, end it. */
export function typeCutShort(key: string): void {
  if (key === 'Enter' || key === 'Escape') endCutShort()
  else until = Math.max(until, performance.now() + PAUSE)
}

export function endCutShort(): void {
  until = 0
}
