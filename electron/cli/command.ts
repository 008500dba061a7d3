import { basename } from 'node:path'
import type { Failure } from '#shared/lib/result.ts'

/** 0 all well, 1 something failed, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

export interface Command {
  /** What follows `baton <name>` in the usage line. */
  readonly synopsis: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The options, a line each, for `baton <name> --help`. */
  readonly help: string
  load(): Promise<Run>
}

export type Run = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

/** Standard output carries only results, standard error only messages. */
export interface Terminal {
  result(line: string): void
  message(line: string): void
  /** Relative paths count from where the user stands; npm changes the working directory. */
  readonly workingFolder: string
}

/** Wrong use of the command line; becomes exit code 2 with the usage line. */
export class UsageError extends Error {}

/** Says why, once: most messages name the file themselves. */
export function reportFailure(terminal: Terminal, { message, where }: Failure): ExitCode {
  const { file, line, column } = where ?? {}
  const named = file === undefined || message.includes(basename(file))
  const place = [named ? undefined : file, line, column].filter((part) => part !== undefined).join(':')
  terminal.message(place === '' ? message : `${place}: ${message}`)
  return 1
}

type FileFailure = Pick<Failure, 'message' | 'where'>

/** Why a file was not read, as compilers say it: the path as it was typed, the line, the reason. */
export function reportFileFailure(
  terminal: Terminal,
  path: string,
  { message, where }: FileFailure,
): ExitCode {
  const place = [path, where?.line, where?.column].filter((part) => part !== undefined).join(':')
  const names = [path, basename(path)]
  const name = names.find((one) => message.startsWith(`${one} `))
  terminal.message(`${place}: ${name === undefined ? message : message.slice(name.length + 1)}`)
  return 1
}
