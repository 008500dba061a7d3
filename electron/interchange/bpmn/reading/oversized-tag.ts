import { limits } from '../../limits.ts'

/** Shorter than this, a tag cannot hold enough attributes to matter. */
const longTag = 64 * 1024

/**
 * Where a tag with more attributes than the limit begins, or undefined. The parser collects the attributes
 * of a tag at once, so that one tag of many megabytes could exhaust the memory; it is looked for before.
 * From one `<` to the next is at least the whole tag, because attributes cannot contain a `<`.
 */
export function findOversizedTag(xml: string): number | undefined {
  let start = xml.indexOf('<')
  while (start !== -1) {
    const next = xml.indexOf('<', start + 1)
    const end = next === -1 ? xml.length : next
    if (end - start > longTag && hasTooManyAttributes(xml, start, end)) return start
    start = next
  }
  return undefined
}

function hasTooManyAttributes(xml: string, start: number, end: number): boolean {
  let attributes = 0
  for (let at = xml.indexOf('=', start); at !== -1 && at < end; at = xml.indexOf('=', at + 1)) {
    const quote = xml[at + 1]
    if ((quote === '"' || quote === "'") && ++attributes > limits.attributes) return true
  }
  return false
}
