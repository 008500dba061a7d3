import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'
import { defaultDataFolder } from '../door/data-folder.ts'
import type { Terminal } from './command.ts'
import { UsageError } from './command.ts'

/** parseArgs, strict; its complaint becomes a usage error. */
export function parseOptions<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: withNegatives(args, options), options, allowPositionals, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError(firstSentence(error.message))
  }
}

/** `--lambda -1` as `--lambda=-1`: a number below 0 is refused for what it is, not as an option that nobody typed. */
function withNegatives(args: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const takesText = (arg = ''): boolean => arg.startsWith('--') && options[arg.slice(2)]?.type === 'string'
  const isValue = (at: number): boolean => takesText(args[at - 1]) && /^-[\d.]/.test(args[at] ?? '')
  return args.flatMap((arg, at) => {
    if (isValue(at)) return []
    return isValue(at + 1) ? `${arg}=${args[at + 1] ?? ''}` : arg
  })
}

function firstSentence(message: string): string {
  return `${message.split('. ')[0]?.replace(/\.$/, '') ?? message}.`
}

/** The files named, at least one; an empty name is a variable that was not set, not the working folder. */
export function givenFiles(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError('Name at least one file.')
  if (positionals.some((path) => path.trim() === ''))
    throw new UsageError('The name of a file is empty; name each file by its path.')
  return positionals
}

export function filePath(terminal: Terminal, path: string): string {
  return isAbsolute(path) ? path : resolve(terminal.workingFolder, path)
}

export function dataFolder(terminal: Terminal, option: string | undefined): string {
  if (option?.trim() === '') throw new UsageError('--data needs a folder.')
  return option === undefined ? defaultDataFolder() : filePath(terminal, option)
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`--${option} is missing.`)
  return value
}

/** A number from 0 to `most`, decimals allowed, or a usage error that names the bounds. */
export function decimalNumber(text: string, option: string, most: number): number {
  const value = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || value > most) {
    throw new UsageError(`--${option} takes a number from 0 to ${most}, not '${text}'.`)
  }
  return value
}

/** A whole number within bounds (both included), or a usage error that names them. */
export function wholeNumber(text: string, option: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`--${option} takes a whole number from ${least} to ${most}, not '${text}'.`)
  }
  return value
}
