import { nameKey } from '../../lib/name-key.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { isSheetHeading } from '../../sheet/columns.ts'
import { headedColumn } from '../../sheet/headings.ts'
import { readMinutes, readShareCell, severalIn } from './cells.ts'
import { headings, severalRoles } from './roles.ts'
import type { Role } from './roles.ts'

export interface Columns {
  /** What each column holds. */
  readonly roles: readonly Role[]
  /** The first row names the columns. */
  readonly header: boolean
}

export type Row = readonly string[]

/** Enough to tell what a column holds. */
const SAMPLE = 60

/** Guesses what the columns hold: by the words above them, else by what stands in them. */
export function guessColumns(rows: readonly Row[], catalogue: Catalogue): Columns {
  const [first = []] = rows
  if (rows.length > 1 && isSheetHeading(first)) return ofSheet(first)
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length))
  const answers = answersHeaded(rows[0] ?? [])
  const titles = Array.from({ length: width }, (_, at) =>
    answers.has(at) ? 'answer' : headingOf(rows[0]?.[at] ?? ''),
  )
  const named = titles.filter((role) => role !== null).length
  const header = rows.length > 1 && named > 0 && (width === 1 || named * 2 >= filled(rows[0] ?? []))
  const body = (header ? rows.slice(1) : rows).slice(0, SAMPLE)
  const cells = (at: number) => body.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '')
  const given = header ? unique(titles) : titles.map(() => null)
  const guessed: (Role | null)[] = [...given]
  guessed.forEach((role, at) => {
    if (role === null) guessed[at] = byContent(cells(at), catalogue, guessed)
  })
  if (!guessed.includes('step')) {
    const at = wordiest(guessed, cells)
    if (at >= 0) guessed[at] = 'step'
  }
  return { header, roles: guessed.map((role) => role ?? 'ignore') }
}

/** The steps' table as Baton copies it: names, and an answer in every column. */
function ofSheet(titles: Row): Columns {
  return { header: true, roles: titles.map((title, at) => sheetRole(title, at)) }
}

function sheetRole(title: string, at: number): Role {
  if (at === 0) return 'step'
  return title.trim() === '' ? 'ignore' : 'answer'
}

/**
 * Columns of the steps' table under a client's own headings. One figure of minutes by itself is a time, which may be
 * written in more ways.
 */
function answersHeaded(titles: Row): ReadonlySet<number> {
  const ids = titles.map((title) => (title.trim() === '' ? null : headedColumn(title)))
  const alone = !ids.some((id) => id === 'minutes.low' || id === 'minutes.high')
  return new Set(ids.flatMap((id, at) => (id === null || (alone && id === 'minutes.likely') ? [] : [at])))
}

function filled(row: Row): number {
  return row.filter((cell) => cell.trim() !== '').length
}

function headingOf(cell: string): Role | null {
  const text = cell.trim()
  if (text === '' || text.length > 40) return null
  // A number or ID is named exactly; everything else by a word in it.
  const exact = headings.find(([role, words]) => role === 'id' && words.test(text))
  return (exact ?? headings.find(([, words]) => words.test(text)))?.[0] ?? null
}

/** A role that a table has once goes to the first column that asks for it. */
function unique(titles: readonly (Role | null)[]): (Role | null)[] {
  return titles.map((role, at) =>
    role !== null && !severalRoles.has(role) && titles.indexOf(role) < at ? null : role,
  )
}

function byContent(
  cells: readonly string[],
  catalogue: Catalogue,
  taken: readonly (Role | null)[],
): Role | null {
  if (cells.length === 0) return 'ignore'
  const free = (role: Role) => severalRoles.has(role) || !taken.includes(role)
  const most = (fits: (cell: string) => boolean) => cells.filter(fits).length * 10 >= cells.length * 8
  const departments = new Set(catalogue.departments.map(({ name }) => nameKey(name)))
  const systems = new Set(catalogue.systems.map(({ name }) => nameKey(name)))
  if (free('department') && most((cell) => departments.has(nameKey(cell)))) return 'department'
  if (most((cell) => severalIn(cell, true).every((name) => systems.has(nameKey(name))))) return 'systems'
  if (
    free('id') &&
    cells.every((cell, at) => /^\d+[.)]?$/u.test(cell) && Number.parseInt(cell, 10) === at + 1)
  )
    return 'id'
  if (free('share') && most((cell) => cell.includes('%') && readShareCell(cell, false) !== null))
    return 'share'
  if (free('minutes') && most((cell) => readMinutes(cell) !== null)) return 'minutes'
  return null
}

/** The column that most looks like names of steps: the one with the most words that differ. */
function wordiest(guessed: readonly (Role | null)[], cells: (at: number) => readonly string[]): number {
  const open = guessed.flatMap((role, at) => (role === null ? [at] : []))
  const score = (at: number) => {
    const all = cells(at)
    const words = all.reduce((sum, cell) => sum + Math.min(8, cell.split(/\s+/u).length), 0)
    return all.length === 0 ? 0 : (words / all.length) * (new Set(all).size / all.length)
  }
  return open.toSorted((one, other) => score(other) - score(one) || one - other)[0] ?? -1
}
