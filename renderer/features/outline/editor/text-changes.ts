import type { ChangeSpec, Text } from '@codemirror/state'

/** The smallest changes, line by line, that turn the editor's text into these lines: carets and scrolling stay. */
export function changesTo(text: Text, lines: readonly string[]): ChangeSpec[] {
  const old = text.toJSON()
  let head = 0
  while (head < Math.min(old.length, lines.length) && old[head] === lines[head]) head += 1
  let tail = 0
  const rest = Math.min(old.length, lines.length) - head
  while (tail < rest && old[old.length - 1 - tail] === lines[lines.length - 1 - tail]) tail += 1
  const [from, to, now] = [head, old.length - tail, lines.slice(head, lines.length - tail)]
  if (from === to && now.length === 0) return []
  if (to - from === now.length) {
    return now.flatMap((line, index) => within(text, from + index, old[from + index] ?? '', line))
  }
  return [wholeLines(text, from, to, now)]
}

/** Only what differs within a line. */
function within(text: Text, at: number, old: string, now: string): ChangeSpec[] {
  if (old === now) return []
  let head = 0
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1
  let tail = 0
  const rest = Math.min(old.length, now.length) - head
  while (tail < rest && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  const start = text.line(at + 1).from
  return [{ from: start + head, to: start + old.length - tail, insert: now.slice(head, now.length - tail) }]
}

function wholeLines(text: Text, from: number, to: number, now: readonly string[]): ChangeSpec {
  if (from >= text.lines) return { from: text.length, insert: `\n${now.join('\n')}` }
  const start = text.line(from + 1).from
  if (to >= text.lines) {
    // The last lines go with the line break before them.
    const end = text.length
    if (now.length > 0) return { from: start, to: end, insert: now.join('\n') }
    return { from: Math.max(0, start - 1), to: end, insert: '' }
  }
  const end = to === from ? start : text.line(to).to + 1
  return { from: start, to: end, insert: now.map((line) => `${line}\n`).join('') }
}
