import type { Result } from '../lib/result.ts'
import { nameKey } from '../lib/name-key.ts'
import { success } from '../lib/result.ts'
import type { Characteristics, Minutes } from '../model/document.ts'
import { withMinutes } from '../model/minutes.ts'
import { readChoice, readFigure, readMinutes, values, yesNo } from './read-answer.ts'
import type { Bounds, Choice } from './read-answer.ts'

type Change = (before: Characteristics) => Characteristics

export interface MinutesPart {
  readonly of: 'minutes' | 'waiting'
  readonly end: keyof Minutes
}

/** A column of the steps' table: one thing that is said about every step, as text that can be typed and pasted. */
export interface SheetColumn {
  readonly id: string
  /** Above the column, and the heading of a copied table: no two columns have the same. */
  readonly title: string
  /** What is asked, in a sentence. */
  readonly hint: string
  /** The answers to choose from; absent where a figure is typed. */
  readonly choices?: readonly Pick<Choice<unknown>, 'words' | 'letter'>[]
  /** A step is answered in full without it. */
  readonly optional?: boolean
  /** Where it is one of the three figures of a step that are only true together: low ≤ likely ≤ high. */
  readonly part?: MinutesPart
  /** As the cell shows it; empty where nobody answered. */
  text(of: Characteristics): string
  /** What a text changes, or why it is refused. An empty text takes the answer back. */
  read(text: string): Result<Change>
}

/** The columns in their order. The step's name stands before them. */
export const sheetColumns: readonly SheetColumn[] = [
  yesNoColumn('rules', 'Clear rules', 'Works by clear rules'),
  yesNoColumn('structured', 'Structured', 'Structured input and output'),
  yesNoColumn('judgement', 'Judgement', 'Needs human judgement'),
  yesNoColumn('automated', 'By machine', 'Already done by a machine'),
  {
    id: 'value',
    title: 'Value',
    hint: 'What it is to the customer',
    choices: values,
    text: ({ value }) => wordsOf(values, value),
    read: (text) => mapped(readChoice(values, text), (value) => (before) => put(before, 'value', value)),
  },
  ...minutesColumns('minutes', 'Minutes', 'Handling time in minutes'),
  ...minutesColumns('waiting', 'Waiting', 'Minutes that work waits before the step begins').map(optional),
  optional(
    figureColumn('cost', 'Cost', 'Money that one execution costs', { min: 0, max: 1e12, whole: false }),
  ),
  optional(
    figureColumn('people', 'People', 'People who do this step side by side', {
      min: 1,
      max: 10_000,
      whole: true,
    }),
  ),
]

/** The heading of the column of names, which comes first. */
export const nameTitle = 'Step'

/** The column with a heading as it is copied with the table. */
export function columnTitled(title: string): SheetColumn | undefined {
  return sheetColumns.find((column) => nameKey(column.title) === nameKey(title))
}

/** Whether a row is the heading of a copied table, be it all of it or the columns a client kept. */
export function isSheetHeading([first = '', ...others]: readonly string[]): boolean {
  const titled = others.filter((title) => title.trim() !== '')
  return (
    nameKey(first) === nameKey(nameTitle) && titled.length > 1 && titled.every((title) => columnTitled(title))
  )
}

function optional(column: SheetColumn): SheetColumn {
  return { ...column, optional: true }
}

function figureColumn(key: 'cost' | 'people', title: string, hint: string, bounds: Bounds): SheetColumn {
  return {
    id: key,
    title,
    hint,
    text: (of) => String(of[key] ?? ''),
    read: (text) => mapped(readFigure(text, bounds), (value) => (before) => put(before, key, value)),
  }
}

function yesNoColumn(
  key: 'rules' | 'structured' | 'judgement' | 'automated',
  title: string,
  hint: string,
): SheetColumn {
  return {
    id: key,
    title,
    hint,
    choices: yesNo,
    text: (of) => wordsOf(yesNo, of[key]),
    read: (text) => mapped(readChoice(yesNo, text), (value) => (before) => put(before, key, value)),
  }
}

function minutesColumns(key: 'minutes' | 'waiting', title: string, hint: string): SheetColumn[] {
  const ends: readonly (keyof Minutes)[] = ['low', 'likely', 'high']
  return ends.map((end) => ({
    id: `${key}.${end}`,
    part: { of: key, end },
    title: `${title} ${end}`,
    hint: `${hint}, ${end}`,
    text: (of) => String(of[key]?.[end] ?? ''),
    read: (text) =>
      mapped(
        readMinutes(text),
        (value) => (before) =>
          put(before, key, value === undefined ? undefined : withMinutes(before[key], end, value)),
      ),
  }))
}

function wordsOf<T>(choices: readonly Choice<T>[], value: T | undefined): string {
  return choices.find((choice) => choice.value === value)?.words ?? ''
}

/** With one answer set, or without it. */
export function put<K extends keyof Characteristics>(
  before: Characteristics,
  key: K,
  value: Characteristics[K] | undefined,
): Characteristics {
  const { [key]: _, ...others } = before
  return value === undefined ? others : { ...others, [key]: value }
}

function mapped<T>(read: Result<T>, change: (value: T) => Change): Result<Change> {
  return read.ok ? success(change(read.value)) : read
}
