import { verdictWord } from '#shared/design/tokens.ts'
import type { Assessment } from '#shared/model/assessment.ts'
import { pastWithin } from '#shared/lib/past-words.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { announce } from '../announcer.ts'
import { hasWalkedTo } from './actions/walk-edges.ts'
import { changeWords, wayWords } from './change-words.ts'
import type { OpenMap } from './create-map.ts'
import type { History } from './history.ts'
import type { MapState } from './map-state.ts'
import { sessionStore } from './map-session.ts'
import { sizeOf } from './selection.ts'

/** A verdict that moves while somebody draws is told once it has come to rest. */
const REST_MS = 1500

/** Tells readers what every edit, undo and redo did to the open map, and where the verdict came to. */
export function announceChanges(): () => void {
  let stop = () => {}
  const follow = (map: OpenMap | null) => {
    stop()
    stop = map === null ? () => {} : followMap(map)
  }
  follow(sessionStore.getState().map)
  const end = sessionStore.subscribe(({ map }, before) => {
    if (map !== before.map) follow(map)
  })
  return () => {
    end()
    stop()
  }
}

function followMap(map: OpenMap): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = verdictWords(map.store.getState().assessment)
  const end = map.store.subscribe((state, before) => {
    const words = historyWords(before.history, state.history)
    if (words !== null && words !== '') announce(words)
    else if (state.selection !== before.selection) announceEdge(map, state)
    if (state.assessment !== before.assessment) {
      clearTimeout(timer)
      timer = setTimeout(() => {
        told = tellVerdict(state, told)
      }, REST_MS)
    }
  })
  return () => {
    clearTimeout(timer)
    end()
  }
}

/** Nodes and notes are told by the focus that goes to them; an edge has it only where a key led there. */
function announceEdge(map: OpenMap, { selection, history }: MapState): void {
  const { document } = history.present
  const [edgeId] = selection.edgeIds
  const edge = document.edges.find((each) => each.id === edgeId)
  if (edge === undefined || hasWalkedTo(map)) return
  if (sizeOf(selection) === 1) announce(`Edge selected. ${wayWords(document, edge)}`)
}

function tellVerdict({ assessment }: MapState, told: string): string {
  const words = verdictWords(assessment)
  if (words !== told && words !== '') announce(words)
  return words
}

/** Null where the drawing and the answers stayed as they were; empty where others tell it. */
export function historyWords(before: History, after: History): string | null {
  if (after.present === before.present) return null
  const undone = after.future[0]
  if (undone !== undefined && after.future.length > before.future.length)
    return `Undone: ${pastWithin(undone.label)}.`
  const [redone] = before.future
  if (redone !== undefined && redone.to === after.present) return `Redone: ${pastWithin(redone.label)}.`
  const label = after.past.at(-1)?.label ?? 'Changed'
  return changeWords(before.present.document, after.present.document, label)
}

function verdictWords(assessment: Assessment): string {
  const verdict = verdictOf(assessment)
  return verdict === null ? '' : `The verdict is now ${verdictWord[verdict]}, ${assessment.total} of 20.`
}
