import { nameKey } from '../../lib/name-key.ts'
import { list } from '../../lib/words.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Characteristics, Minutes, NodeKind } from '../../model/document.ts'
import type { Rate } from '../../model/rate.ts'
import { readAnswers } from '../../sheet/read-answers.ts'
import { readKindWords } from '../line/kind-words.ts'
import { readLabels } from './way-cell.ts'
import { holdsPercentages, readMinutes, readRateCell, readShareCell, severalIn } from './cells.ts'
import type { Columns, Row } from './guess-columns.ts'
import { roleTitles } from './roles.ts'
import type { Role } from './roles.ts'

/** A row as a step that is going to be made. */
export interface PlannedStep {
  /** Counted from 1, as the pasted block has it. */
  readonly row: number
  readonly kind: NodeKind
  readonly name: string
  readonly department: string | null
  readonly systems: readonly string[]
  readonly minutes: Minutes | null
  /** What a steps' table says of it. */
  readonly answers: Characteristics
  readonly comment: string
  readonly ways: readonly PlannedWay[]
  readonly exceptions: readonly PlannedException[]
}

export interface PlannedWay {
  readonly label: string
  readonly share: number | null
  /** As the cell names it; null: the next row. */
  readonly to: string | null
}

export interface PlannedException {
  readonly name: string
  readonly rate: Rate | null
  readonly to: string | null
}

/** A row that makes no step, and why. */
export interface ReportedRow {
  readonly row: number
  readonly text: string
  readonly reason: string
  /** What it holds belongs to the step above. */
  readonly used: boolean
}

/** Something in a row that could not be used, though its step is made. */
export interface Remark {
  readonly row: number
  readonly message: string
}

export interface Plan {
  readonly steps: readonly PlannedStep[]
  readonly reported: readonly ReportedRow[]
  readonly remarks: readonly Remark[]
  /** By the number or ID of its row. */
  readonly numbered: ReadonlyMap<string, number>
  readonly newDepartments: readonly string[]
  readonly newSystems: readonly string[]
}

const LONGEST = 2000

/** Reads the rows of a table: every row becomes a step, or is reported with the reason. */
export function planRows(rows: readonly Row[], columns: Columns, catalogue: Catalogue): Plan {
  const reader = new RowReader(rows, columns)
  rows.forEach((row, at) => {
    if (!(columns.header && at === 0)) reader.read(row, at + 1)
  })
  const { steps, reported, remarks, numbered } = reader
  return {
    steps,
    reported,
    remarks,
    numbered,
    newDepartments: unknown(
      steps.flatMap(({ department }) => department ?? []),
      catalogue.departments,
    ),
    newSystems: unknown(
      steps.flatMap(({ systems }) => systems),
      catalogue.systems,
    ),
  }
}

function unknown(names: readonly string[], known: Catalogue['systems']): string[] {
  const keys = new Set(known.map(({ name }) => nameKey(name)))
  const found = new Map(names.filter((name) => !keys.has(nameKey(name))).map((name) => [nameKey(name), name]))
  return [...found.values()]
}

class RowReader {
  readonly steps: PlannedStep[] = []
  readonly reported: ReportedRow[] = []
  readonly remarks: Remark[] = []
  readonly numbered = new Map<string, number>()
  private readonly roles: readonly Role[]
  private readonly titles: Row
  private readonly percentages: ReadonlySet<number>
  private department: string | null = null

  constructor(rows: readonly Row[], { roles, header }: Columns) {
    this.roles = roles
    this.titles = header ? (rows[0] ?? []) : []
    const body = header ? rows.slice(1) : rows
    this.percentages = new Set(
      roles.flatMap((role, at) =>
        (role === 'share' || role === 'rate') && holdsPercentages(body.map((row) => row[at] ?? ''))
          ? [at]
          : [],
      ),
    )
  }

  read(row: Row, number: number): void {
    const text = row
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' · ')
    if (text === '') return this.report(number, text, 'The row is empty.')
    const name = clean(this.cell(row, 'step'))
    if (total.test(name) && this.cell(row, 'kind') === '') return this.report(number, text, TOTAL)
    // A merged cell has its value in its first row only.
    const department = clean(this.cell(row, 'department'))
    if (department !== '') this.department = department.slice(0, 200)
    const kind = this.kindOf(row, name, number)
    if (name === '' && (kind === 'step' || kind === 'decision')) return this.addToStepAbove(row, number, text)
    if (name.length > LONGEST)
      return this.report(number, text, `The name of the step has more than ${LONGEST} characters.`)
    const id = this.cell(row, 'id')
    if (id !== '') this.numbered.set(idKey(id), this.steps.length)
    this.steps.push({
      row: number,
      kind,
      name,
      department: this.department,
      systems: kind === 'step' ? this.systemsOf(row) : this.noSystems(row, number, kind),
      minutes: kind === 'step' ? this.minutesOf(row, number) : null,
      answers: kind === 'step' ? this.answersOf(row, number) : {},
      comment: this.cells(row, 'comment').join('\n'),
      ways: this.waysOf(row, number),
      exceptions: this.exceptionsOf(row, number),
    })
  }

  /** A row without a name goes on about the step above: cells were merged, or systems listed below each other. */
  private addToStepAbove(row: Row, number: number, text: string): void {
    const above = this.steps.at(-1)
    const systems = this.systemsOf(row)
    const comment = this.cells(row, 'comment').join('\n')
    if (above === undefined || above.kind !== 'step' || systems.length + comment.length === 0) {
      return this.report(number, text, 'There is no name of a step in this row.')
    }
    const known = new Set(above.systems.map(nameKey))
    this.steps[this.steps.length - 1] = {
      ...above,
      systems: [...above.systems, ...systems.filter((system) => !known.has(nameKey(system)))],
      comment: [above.comment, comment].filter((part) => part !== '').join('\n'),
    }
    const rest = this.roles.filter((role, at) => !addable.has(role) && (row[at] ?? '').trim() !== '')
    if (rest.length > 0) this.remark(number, leftOut(rest, above.name))
    this.report(number, text, `No name of a step: added to “${above.name}” above.`, true)
  }

  private kindOf(row: Row, name: string, number: number): NodeKind {
    const cell = this.cell(row, 'kind').toLowerCase()
    // In a steps' table every row is a step, also where its name asks something.
    const asked = name.endsWith('?') && !this.roles.includes('answer') ? 'decision' : 'step'
    if (cell === '') return asked
    const words = readKindWords(cell)?.kind ?? kindWords.find(([pattern]) => pattern.test(cell))?.[1]
    if (words === undefined) this.remark(number, `Kind “${cell}” is not known, so it becomes a ${asked}.`)
    return words ?? asked
  }

  private systemsOf(row: Row): string[] {
    const all = this.cells(row, 'systems').flatMap((cell) => severalIn(cell, true))
    const names = all
      .map((name) => clean(name).slice(0, 200))
      .filter((name) => !/^(?:-|–|none|n\/a)$/iu.test(name))
    return [...new Map(names.map((name) => [nameKey(name), name])).values()]
  }

  private noSystems(row: Row, number: number, kind: NodeKind): string[] {
    const systems = this.systemsOf(row)
    if (systems.length > 0)
      this.remark(number, `Only a step uses systems, not a ${kind}: ${systems.join(', ')} left out.`)
    return []
  }

  private minutesOf(row: Row, number: number): Minutes | null {
    const cell = this.cell(row, 'minutes')
    if (cell === '') return null
    const minutes = readMinutes(cell)
    if (minutes === null)
      this.remark(number, `Minutes “${cell}” is not a time, so it is left out. Write 5, 5–10 or 1 h 30.`)
    return minutes
  }

  private answersOf(row: Row, number: number): Characteristics {
    const cells = this.roles.flatMap((role, at) =>
      role === 'answer' ? [{ title: this.titles[at] ?? '', text: row[at]?.trim() ?? '' }] : [],
    )
    const { answers, remarks } = readAnswers(cells)
    for (const message of remarks) this.remark(number, message)
    return answers
  }

  private waysOf(row: Row, number: number): PlannedWay[] {
    const next = severalIn(this.cell(row, 'next'), false)
    const shares = severalIn(this.cell(row, 'share'), false)
    const { labels, remarks } = readLabels(severalIn(this.cell(row, 'way'), false), shares.length > 0)
    for (const message of remarks) this.remark(number, message)
    // Commas part names only where that makes as many of them as there are labels, or of numbers.
    const byComma = severalIn(this.cell(row, 'next'), true)
    const to =
      next.length === 1 && (byComma.length === labels.length || byComma.every((name) => /^\d+$/u.test(name)))
        ? byComma
        : next
    const count = Math.max(to.length, labels.length, shares.length)
    return Array.from({ length: count }, (_, at) => ({
      label: clean(labels[at]?.label ?? '').slice(0, LONGEST),
      share: labels[at]?.share ?? this.shareOf(shares[at] ?? '', number),
      to: to[at] ?? null,
    }))
  }

  private shareOf(cell: string, number: number): number | null {
    if (cell === '') return null
    const share = readShareCell(cell, this.percentages.has(this.roles.indexOf('share')))
    if (share === null) this.remark(number, `Share “${cell}” is not between 0 and 100 %, so it is left out.`)
    return share
  }

  private exceptionsOf(row: Row, number: number): PlannedException[] {
    const names = severalIn(this.cell(row, 'exception'), false)
    const rates = severalIn(this.cell(row, 'rate'), false)
    const to = severalIn(this.cell(row, 'exceptionNext'), false)
    const count =
      names.length === 0 && (rates.length > 0 || to.length > 0)
        ? Math.max(rates.length, to.length)
        : names.length
    return Array.from({ length: count }, (_, at) => ({
      name: clean(names[at] ?? '').slice(0, LONGEST),
      rate: this.rateOf(rates[at] ?? '', number),
      to: to[at] ?? null,
    }))
  }

  private rateOf(cell: string, number: number): Rate | null {
    if (cell === '') return null
    const rate = readRateCell(cell, this.percentages.has(this.roles.indexOf('rate')))
    if (rate === null)
      this.remark(number, `Rate “${cell}” is not a share or a count such as “3 of 120”, so it is left out.`)
    return rate
  }

  private cell(row: Row, role: Role): string {
    return this.cells(row, role)[0] ?? ''
  }

  private cells(row: Row, role: Role): string[] {
    return this.roles.flatMap((each, at) => {
      const text = each === role ? (row[at]?.trim() ?? '') : ''
      return text === '' ? [] : [text]
    })
  }

  private report(row: number, text: string, reason: string, used = false): void {
    this.reported.push({ row, text, reason, used })
  }

  private remark(row: number, message: string): void {
    this.remarks.push({ row, message })
  }
}

/** What stands below the figures of a table. */
const total = /^(?:(?:grand|sub)[ -]?)?(?:totals?|sum|summe|gesamt(?:summe)?|average|durchschnitt)\s*[:=]?$/iu

const TOTAL =
  'It looks like a total and not like a step, so it is left out. With “step” in a column of kinds it becomes one.'

/** What a row without a step may say about the step above; its department is for the rows below as well. */
const addable: ReadonlySet<Role> = new Set(['systems', 'comment', 'department', 'ignore'])

function leftOut(rest: readonly Role[], above: string): string {
  const what = list([...new Set(rest)].map((role) => roleTitles[role].toLowerCase()))
  return `Only systems and comments are added to “${above}” above: ${what} left out.`
}

const kindWords: readonly (readonly [RegExp, NodeKind])[] = [
  [/decision|gateway|question|entscheid/u, 'decision'],
  [/start|trigger|begin/u, 'start'],
  [/end|stop|finish|ende/u, 'end'],
  [/parallel|fork|split|join|and\b/u, 'parallel'],
  [/event|wait|timer|ereignis/u, 'event'],
  [/step|task|activity|process|action|subprocess|schritt|aktivität|tätigkeit|aufgabe/u, 'step'],
]

/** One line, as a name is. */
function clean(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

export function idKey(text: string): string {
  return nameKey(text.replace(/[.)]$/u, ''))
}
