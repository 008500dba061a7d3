import { canvasPort, canvasStore } from '../../state/map/canvas-port.ts'
import { engagementStore } from '../../state/engagement-store.ts'
import { endCutShort, isCutShort, typeCutShort } from '../../state/map/actions/overtaken.ts'
import { currentMap, sessionStore } from '../../state/map/map-session.ts'
import { routeStore, selectScreen, selectWorkflowId } from '../../state/route-store.ts'
import { selectDialog, selectNameComing, selectRenaming, windowStore } from '../../state/window-store.ts'
import { inOverlay, isTyping, onDrawing } from './focus-place.ts'

/** Whoever types faster than the window shows a field or a map loses nothing: keys wait for it, then go there. */

/** Longer than any field takes to appear: after that nobody means these keys any more. */
const PATIENCE = 3000

let waiting: KeyboardEventInit[] = []
let since = 0

/** Listens before everything else; returns how to stop. */
export function catchTypedAhead(): () => void {
  const stops = [
    canvasStore.subscribe(release),
    sessionStore.subscribe(release),
    windowStore.subscribe((state, before) => {
      const dialog = selectDialog(state)
      if (dialog !== selectDialog(before)) dialogAsked = dialog === null ? null : performance.now()
      // What was to be named could not be made: its name is nobody's.
      if (selectNameComing(before) && !selectNameComing(state) && selectRenaming(state) === null) waiting = []
    }),
  ]
  window.addEventListener('keydown', hold, true)
  window.addEventListener('pointerdown', endCutShort, true)
  window.addEventListener('focusin', onFocus)
  return () => {
    window.removeEventListener('keydown', hold, true)
    window.removeEventListener('pointerdown', endCutShort, true)
    window.removeEventListener('focusin', onFocus)
    for (const stop of stops) stop()
  }
}

/** When a dialog was asked for that has not taken the focus yet. */
let dialogAsked: number | null = null

function isDialogOpening(): boolean {
  return dialogAsked !== null && performance.now() - dialogAsked < PATIENCE
}

function onFocus(): void {
  if (inOverlay()) dialogAsked = null
  release()
}

function hold(event: KeyboardEvent): void {
  if (!event.isTrusted || event.metaKey || event.altKey) return
  if (isForNothing()) return drop(event)
  forgetOld()
  if (waiting.length === 0 && !isExpecting(event)) return
  if (!isText(event) && !editing.includes(event.key)) return
  if (waiting.length === 0) since = performance.now()
  const { key, code, ctrlKey, shiftKey } = event
  if (key === 'Escape' && !isDialogOpening()) waiting = []
  else waiting.push({ key, code, ctrlKey, shiftKey, bubbles: true, cancelable: true })
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
  if (!isText(event) && !editing.includes(event.key)) return
  typeCutShort(event.key)
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** Keys besides text that mean something in a field that is about to open. */
const editing = ['Enter', 'Tab', 'Backspace', 'ArrowDown', 'ArrowUp', 'Escape']

function isNameComing(): boolean {
  return selectNameComing(windowStore.getState())
}

function isExpecting(event: KeyboardEventInit): boolean {
  // Whatever has the focus is on its way out, the field of a dialog included.
  if (isNameComing()) return true
  if (isDialogOpening()) return !inOverlay()
  if (isTyping(document.activeElement) || inOverlay()) return false
  return isFieldAsked() || (isMapOpening() && isForMap() && isText(event))
}

function isFieldAsked(): boolean {
  const renaming = currentMap()?.store.getState().renaming ?? null
  return (
    renaming !== null ||
    canvasStore.getState().request !== null ||
    selectRenaming(windowStore.getState()) !== null
  )
}

/** From the moment the address names a map until that map, and no other, is there to be drawn on. */
function isMapOpening(): boolean {
  const { workflowId, map, failure } = sessionStore.getState()
  if (failure !== null || engagementStore.getState().failure !== null) return false
  const named = selectScreen(routeStore.getState()) === 'map' ? selectWorkflowId(routeStore.getState()) : null
  if (named !== null && named !== workflowId) return true
  return workflowId !== null && (map === null || canvasPort() === null)
}

/** The list, or the link in it that opens the map, has the focus until the map takes it. */
function isForMap(): boolean {
  return onDrawing() || document.activeElement?.matches('nav, nav a') === true
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
    for (let key = waiting[0]; key !== undefined && !isExpecting(key); key = waiting[0]) {
      waiting.shift()
      press(key)
    }
  })
}

function press(key: KeyboardEventInit): void {
  const target = document.activeElement ?? document.body
  const goesOn = target.dispatchEvent(new KeyboardEvent('keydown', key))
  if (!goesOn || !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  const { selectionStart, selectionEnd } = target
  const [from, to] = [selectionStart ?? 0, selectionEnd ?? 0]
  if (isText(key)) insert(target, key.key ?? '', from, to)
  if (key.key === 'Backspace') insert(target, '', from === to ? Math.max(0, from - 1) : from, to)
}

function isText({ key = '', ctrlKey, metaKey }: KeyboardEventInit): boolean {
  return [...key].length === 1 && ctrlKey !== true && metaKey !== true
}

/** As if it were typed: frameworks listen for the event, not for the value. */
function insert(field: HTMLInputElement | HTMLTextAreaElement, text: string, from: number, to: number): void {
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { data: text, inputType: 'insertText', bubbles: true }))
}
