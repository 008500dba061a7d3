import type { FlowEdge, FlowNode } from '#shared/model/document.ts'
import { canvasPort } from '../canvas-port.ts'
import type { OpenMap } from '../create-map.ts'
import { hint } from '../hint.ts'
import { selectDocument } from '../map-state.ts'
import { kindWords } from '../node-words.ts'
import { writeWay } from './typed-ways.ts'

/** Words typed here while another window, or another door, changed what they are about: nothing is lost unsaid. */

/** What a node or edge said when its field opened, and what it says just before the typed words are kept. */
interface Said {
  readonly had: FlowNode | FlowEdge | undefined
  readonly stored: string | undefined
}

/** Before the words are kept: what they may replace. */
export function saidBefore(map: OpenMap, id: string, had: Said['had']): Said {
  return { had, stored: textOf(map, id) }
}

/** After the words were kept: says what they replaced, where that was not what the field had shown. */
export function sayReplaced(map: OpenMap, id: string, { had, stored }: Said): void {
  if (had === undefined || stored === undefined || stored === wordsOf(had) || stored === textOf(map, id))
    return
  const did = 'source' in had ? 'labelled' : 'named'
  const words =
    stored === '' ? `taken its ${'source' in had ? 'label' : 'name'} away` : `${did} it “${stored}”`
  hint(map, `Another window had ${words} meanwhile; undo brings that back.`, 'edit')
}

/** Says that what was being named is gone, with what was typed; keys that still come are no commands. */
export function sayGone(map: OpenMap, { had }: Said, typed: string): void {
  if (had === undefined) return
  cutShort()
  map.rename(null)
  canvasPort()?.focus(null)
  const what = 'source' in had ? 'edge' : kindWords[had.kind]
  const lost = typed === '' ? '' : ` “${typed}”, which you typed, was not kept.`
  hint(map, `Another window deleted this ${what}.${lost}`, 'edit')
}

function textOf(map: OpenMap, id: string): string | undefined {
  const { nodes, edges } = selectDocument(map.store.getState())
  const found = nodes.find((node) => node.id === id) ?? edges.find((edge) => edge.id === id)
  return found === undefined ? undefined : wordsOf(found)
}

function wordsOf(said: FlowNode | FlowEdge): string {
  return 'source' in said ? writeWay(said) : said.name
}

/** Milliseconds that whoever types needs to see that the field has gone, and after each key that still comes. */
const NOTICE = 3000
const PAUSE = 1000

let until = 0

function cutShort(): void {
  until = performance.now() + NOTICE
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
