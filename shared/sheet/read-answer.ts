import type { Result } from '../lib/result.ts'
import { failure, success } from '../lib/result.ts'
import { nameKey } from '../lib/name-key.ts'

/** One of a few answers: how it is written in a cell, its letter, and other words it is known by in spreadsheets. */
export interface Choice<T> {
  readonly value: T
  readonly words: string
  readonly letter: string
  readonly also: readonly string[]
}

export const yesNo: readonly Choice<boolean>[] = [
  { value: true, words: 'yes', letter: 'y', also: ['true', '1', 'x', '✓', '✔'] },
  { value: false, words: 'no', letter: 'n', also: ['false', '0'] },
]

export const values: readonly Choice<'adding' | 'required' | 'waste'>[] = [
  {
    value: 'adding',
    words: 'adds value',
    letter: 'a',
    also: ['adds', 'adding', 'value-adding', 'value adding', 'va'],
  },
  { value: 'required', words: 'required', letter: 'r', also: ['compliance', 'bva'] },
  { value: 'waste', words: 'waste', letter: 'w', also: ['nva'] },
]

/** Ways to write that nobody answered. */
const blanks: readonly string[] = ['', '-', '–', '—', '?', 'n/a']

export function isBlank(text: string): boolean {
  return blanks.includes(nameKey(text))
}

/** Reads an answer as people write it; undefined where the cell is empty. */
export function readChoice<T>(choices: readonly Choice<T>[], text: string): Result<T | undefined> {
  const key = nameKey(text)
  if (isBlank(key)) return success(undefined)
  const found = choices.find(({ words, letter, also }) => [words, letter, ...also].includes(key))
  if (found !== undefined) return success(found.value)
  const known = choices.map(({ letter, words }) => `${letter} (${words})`).join(', ')
  return failure('invalid', `“${text}” is no answer here. Write ${known}, or leave it empty.`)
}

const number = /^(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/u
/** `1,200` is a thousand to some and one and a bit to others. */
const twoMeanings = /^\d{1,3}[.,]\d{3}$/u

export interface Bounds {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

/** Reads a figure with a point or a comma; undefined where the cell is empty. */
export function readFigure(text: string, { min, max, whole }: Bounds): Result<number | undefined> {
  const plain = text.replaceAll(/[\u00a0\u202f]/gu, ' ').trim()
  if (isBlank(plain)) return success(undefined)
  if (twoMeanings.test(plain))
    return failure('invalid', `“${text}” can be read in two ways. Write it without a separator of thousands.`)
  const [, before = '', behind = '0'] = number.exec(plain) ?? []
  if (before === '') return failure('invalid', `“${text}” is no figure. Write digits, such as 12 or 1.5.`)
  const value = Number(`${before.replaceAll(' ', '')}.${behind}`)
  if (whole && !Number.isInteger(value)) return failure('invalid', `“${text}”: write a whole number.`)
  if (value < min || value > max)
    return failure('invalid', `“${text}”: write a figure from ${min} to ${max}.`)
  return success(value)
}

const longest: Bounds = { min: 0, max: 10_000_000, whole: false }
const units: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:min|mins|minutes?)\.?$/iu, 1],
  [/\s*(?:h|hrs?|hours?)\.?$/iu, 60],
]

/** Reads minutes: `12`, `1.5`, `12 min`, `2 h`. */
export function readMinutes(text: string): Result<number | undefined> {
  const unit = units.find(([pattern]) => pattern.test(text.trim()))
  const read = readFigure(unit === undefined ? text : text.trim().replace(unit[0], ''), longest)
  if (!read.ok || read.value === undefined) return read
  return success(Number((read.value * (unit?.[1] ?? 1)).toPrecision(12)))
}
