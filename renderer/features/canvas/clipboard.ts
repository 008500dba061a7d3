import type { Clip } from '#shared/clip/clip.ts'
import type { Point } from '#shared/model/document.ts'
import { addNoteAt } from '../../state/map/actions/add.ts'
import {
  clipWords,
  copySelected,
  cutSelected,
  duplicateSelected,
  paste,
} from '../../state/map/actions/clipboard.ts'
import type { PasteWay } from '../../state/map/actions/clipboard.ts'
import { remember, remembered } from '../../state/map/clipboard/memory.ts'
import { offerText } from '../../state/map/clipboard/text-taker.ts'
import { formsOf, readPasted } from '../../state/map/clipboard/transfer.ts'
import type { Pasted } from '../../state/map/clipboard/transfer.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { hint } from '../../state/map/hint.ts'
import { pointedAt } from '../../state/map/pointer.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { failure } from '#shared/lib/result.ts'
import { report, say } from './report.ts'

/** Copy, cut and paste between the map and the system's clipboard. */

const SELECT_FIRST = 'Select the steps or notes to copy first. An edge comes along with both its ends.'

/** Fills the clipboard of a `copy` or `cut` event; false, and said, when nothing is selected that can be copied. */
export function copyInto(map: OpenMap, data: DataTransfer, how: 'copy' | 'cut'): boolean {
  const clip = copySelected(map)
  if (clip === null) {
    say(SELECT_FIRST)
    return false
  }
  for (const [type, content] of formsOf(clip)) data.setData(type, content)
  took(map, clip, how)
  return true
}

function took(map: OpenMap, clip: Clip, how: 'copy' | 'cut'): void {
  remember(clip)
  if (how === 'cut') cutSelected(map, clip)
  else hint(map, `${clipWords(clip)} copied.`)
}

/** From a menu or button: there the browser has no event of its own, so it is asked for one. */
export function copyByCommand(map: OpenMap, how: 'copy' | 'cut'): void {
  const clip = copySelected(map)
  if (clip === null) return say(SELECT_FIRST)
  const fill = (event: ClipboardEvent) => {
    for (const [type, content] of formsOf(clip)) event.clipboardData?.setData(type, content)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const allow = (event: Event) => event.preventDefault()
  document.addEventListener('copy', fill, { capture: true })
  document.addEventListener('beforecopy', allow, { capture: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  document.removeEventListener('beforecopy', allow, { capture: true })
  took(map, clip, how)
  if (!done)
    say('Copied within Baton. The browser keeps its clipboard to itself, so other programs do not see it.')
}

/** What a `paste` event brings. */
export function pasteFrom(map: OpenMap, data: DataTransfer): void {
  take(
    map,
    readPasted((type) => data.getData(type)),
    {},
  )
}

/** From a menu or button: the clipboard is read where the browser allows it, else Baton's own memory serves. */
export async function pasteByCommand(map: OpenMap, way: PasteWay): Promise<void> {
  const found = await readClipboard()
  if (found !== null) return take(map, found, way)
  const clip = remembered()
  if (clip === null) return say('Press Ctrl+V: a menu may not read the clipboard here.')
  take(map, { kind: 'clip', clip }, way)
}

export function duplicate(map: OpenMap): void {
  if (!duplicateSelected(map)) say(SELECT_FIRST)
}

function take(map: OpenMap, pasted: Pasted, way: PasteWay): void {
  switch (pasted.kind) {
    case 'clip':
      return void paste(map, pasted.clip, way).then(report)
    case 'damaged':
      return notifyFailure(
        failure('malformed', 'What was copied from Baton arrived incomplete. Copy it again, then paste.'),
      )
    case 'text':
      if (!offerText(pasted.text)) noteFrom(map, pasted.text, way.at ?? pointedAt() ?? undefined)
      return
    case 'nothing':
      return say('There is nothing on the clipboard that a map can take. Copy some steps, or a text.')
  }
}

const LONGEST_NOTE = 20_000

function noteFrom(map: OpenMap, text: string, at: Point | undefined): void {
  addNoteAt(map, at, text.trim().slice(0, LONGEST_NOTE))
}

/** null where the browser refuses, or would have to ask although Baton remembers what was copied. */
async function readClipboard(): Promise<Pasted | null> {
  try {
    if (remembered() !== null && !(await mayRead())) return null
    const [item] = await navigator.clipboard.read()
    const forms = new Map<string, string>()
    for (const type of item?.types ?? []) {
      if (item !== undefined && type.startsWith('text/'))
        forms.set(type, await (await item.getType(type)).text())
    }
    return readPasted((type) => forms.get(type) ?? '')
  } catch {
    return null
  }
}

async function mayRead(): Promise<boolean> {
  const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })
  return state === 'granted'
}
