import { endCutShort, isCutShort, typeCutShort } from '../../../state/map/actions/overtaken.ts'
import { canvasStore } from '../../../state/map/canvas-port.ts'
import { sessionStore } from '../../../state/map/map-session.ts'
import { inOverlay, isTyping } from '../focus-place.ts'
import { isAwaited } from './awaited.ts'
import { isNameComing, whenNameFails } from './coming-name.ts'
import { followDialogs, isDialogOpening } from './opening-dialog.ts'
import { PATIENCE } from './patience.ts'
import { isForField, pressAgain } from './press-again.ts'

/** Whoever types faster than the window shows a field or a map loses nothing: keys wait for it, then go there. */

let waiting: KeyboardEventInit[] = []
let since = 0

/** Listens before everything else; returns how to stop. */
export function catchTypedAhead(): () => void {
  const stops = [
    // Before what follows asks whether a dialog is still opening.
    followDialogs(),
    canvasStore.subscribe(release),
    sessionStore.subscribe(release),
    whenNameFails(() => (waiting = [])),
  ]
  window.addEventListener('keydown', hold, true)
  window.addEventListener('pointerdown', endCutShort, true)
  window.addEventListener('focusin', release)
  return () => {
    window.removeEventListener('keydown', hold, true)
    window.removeEventListener('pointerdown', endCutShort, true)
    window.removeEventListener('focusin', release)
    for (const stop of stops) stop()
  }
}

function hold(event: KeyboardEvent): void {
  if (!event.isTrusted || event.metaKey || event.altKey) return
  if (isForNothing()) return drop(event)
  forgetOld()
  if (waiting.length === 0 && !isAwaited(event)) return
  if (!isForField(event)) return
  if (waiting.length === 0) since = performance.now()
  const { key, code, ctrlKey, shiftKey } = event
  if (key === 'Escape' && !isDialogOpening()) waiting = []
  else waiting.push({ key, code, ctrlKey, shiftKey, bubbles: true, cancelable: true })
  swallow(event)
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function forgetOld(): void {
  if (waiting.length > 0 && !isNameComing() && performance.now() - since > PATIENCE) waiting = []
}

/** Still meant for a field that another window took away: a letter of a name is no command. */
function isForNothing(): boolean {
  return isCutShort() && !isNameComing() && !isTyping(document.activeElement) && !inOverlay()
}

function drop(event: KeyboardEvent): void {
  if (!isForField(event)) return
  typeCutShort(event.key)
  swallow(event)
}

let releasing = false

/** Once what tells of it is done: a field that was just focused may still be setting itself up. */
function release(): void {
  forgetOld()
  if (waiting.length === 0 || releasing) return
  releasing = true
  queueMicrotask(() => {
    releasing = false
    if (isForNothing()) waiting = []
    for (let key = waiting[0]; key !== undefined && !isAwaited(key); key = waiting[0]) {
      waiting.shift()
      pressAgain(key)
    }
  })
}
