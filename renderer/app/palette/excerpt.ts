const BEFORE = 24
const SHORT = 72

/** A long text from shortly before the first word that was looked for, so that the line shows why it was found. */
export function excerpt(text: string, query: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= SHORT) return line
  const lower = line.toLowerCase()
  const places = query
    .toLowerCase()
    .split(/\s+/)
    .map((word) => (word === '' ? -1 : lower.indexOf(word)))
    .filter((place) => place >= 0)
  const first = Math.min(...places, line.length)
  if (first === line.length || first <= SHORT - BEFORE) return line
  const from = line.indexOf(' ', first - BEFORE) + 1
  return `… ${line.slice(Math.min(from, first))}`
}
