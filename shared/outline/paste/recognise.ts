/** What a pasted text is: one line; lines that are steps; a list whose bullets or numbers are to be left out; a table. */
export type PastedKind = 'line' | 'lines' | 'list' | 'table'

const bullet = /^\s*(?:[-*•◦▪‣–—·]|\d{1,3}(?:\.\d{1,3})*[.)]?|[a-z][.)]|\[[ x]\])\s+(?=\S)/iu
const checkbox = /^\[[ x]\]\s+/iu

/** Recognises a table by tabs, or by the same number of commas or semicolons on every line. */
export function recognise(text: string): PastedKind {
  const lines = linesOf(text)
  if (lines.some((line) => line.includes('\t'))) return 'table'
  if (lines.length < 2) return 'line'
  if (looksSeparated(lines, ';') || looksSeparated(lines, ',')) return 'table'
  const marked = lines.filter((line) => bullet.test(line)).length
  return marked * 2 > lines.length ? 'list' : 'lines'
}

/** Three columns at least, or two under a heading without a space: sentences have commas too. */
function looksSeparated(lines: readonly string[], separator: string): boolean {
  const counts = lines
    .slice(0, 40)
    .map((line) => line.replaceAll(/"(?:[^"]|"")*"/gu, '').split(separator).length)
  const [first = 0] = counts
  return first > 2 && counts.every((count) => count === first)
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
}

/** The lines of a list as lines of an outline: without bullets and numbers, the indentation kept. */
export function listLines(text: string): string[] {
  return linesOf(text).map((line) => {
    const indent = /^\s*/u.exec(line)?.[0] ?? ''
    const rest = line.slice(indent.length).replace(bullet, '').replace(checkbox, '')
    return indent + rest.replaceAll(/\*\*(.+?)\*\*|__(.+?)__/gu, '$1$2').trimEnd()
  })
}
