import { readClip, writeClip } from '#shared/clip/clip.ts'
import type { Clip } from '#shared/clip/clip.ts'
import { clipText } from '#shared/clip/clip-text.ts'

/**
 * The last part of a map that was copied in any window of Baton, for where the system's clipboard is refused or
 * gives out text only. In memory alone: what belongs to a client is not left behind in a browser's storage.
 */
let last: Clip | null = null

const windows = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('baton.clip')

windows?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string') last = readClip(data) ?? last
})

export function remember(clip: Clip): void {
  last = clip
  windows?.postMessage(writeClip(clip))
}

/** What was copied last; with the text that lies on the clipboard, only if that is its text. */
export function remembered(text?: string): Clip | null {
  if (last === null || text === undefined) return last
  return same(clipText(last), text) ? last : null
}

/** Windows writes line ends of its own. */
function same(one: string, other: string): boolean {
  return one.trim() === other.replaceAll('\r\n', '\n').trim()
}
