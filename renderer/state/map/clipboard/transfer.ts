import { readClip, writeClip } from '#shared/clip/clip.ts'
import type { Clip } from '#shared/clip/clip.ts'
import { clipText } from '#shared/clip/clip-text.ts'
import { escapeXml } from '#shared/drawing/map/svg-text.ts'
import { remembered } from './memory.ts'

/** Known to other windows of this browser and to Electron alike; other programs do not see it. */
const OWN_TYPE = 'application/x-baton+json'
/** Carries the same through programs and browsers that only pass on text and HTML. */
const MARK = 'data-baton-clip'

/** What lies on the clipboard: a part of a map; one that cannot be used; text from elsewhere. */
export type Pasted =
  | { readonly kind: 'clip'; readonly clip: Clip }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }

/** As the `copy` and `paste` events, and whatever else holds a clipboard, give it out. */
type Reader = (type: string) => string

/** The forms in which a clip is put on the clipboard: for people, for other programs, for Baton. */
export function formsOf(clip: Clip): readonly (readonly [type: string, content: string])[] {
  const text = clipText(clip)
  const payload = writeClip(clip)
  return [
    ['text/plain', text],
    ['text/html', markUp(text, payload)],
    [OWN_TYPE, payload],
  ]
}

function markUp(text: string, payload: string): string {
  const lines = text.split('\n').map((line) => `<li>${escapeXml(line)}</li>`)
  return `<meta charset="utf-8"><ul ${MARK}="${toBase64(payload)}">${lines.join('')}</ul>`
}

/**
 * Decides what a paste is: the one place that does. A part of a map is checked whole and taken by the canvas;
 * any other text is `text`, which a list or table may be read from (see `text-taker.ts`). Text is only ever text.
 */
export function readPasted(read: Reader): Pasted {
  const payload = read(OWN_TYPE) || payloadIn(read('text/html'))
  if (payload !== '') {
    const clip = readClip(payload)
    return clip === null ? { kind: 'damaged' } : { kind: 'clip', clip }
  }
  const text = read('text/plain')
  const own = remembered(text)
  if (own !== null) return { kind: 'clip', clip: own }
  return text.trim() === '' ? { kind: 'nothing' } : { kind: 'text', text }
}

function payloadIn(html: string): string {
  const found = new RegExp(`${MARK}="([A-Za-z0-9+/=]*)"`).exec(html)?.[1]
  return found === undefined ? '' : fromBase64(found)
}

function toBase64(text: string): string {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Marked, but not readable: what is left is no clip, and `readClip` says so. */
function fromBase64(code: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0)))
  } catch {
    return code
  }
}
