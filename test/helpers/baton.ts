import { runBaton } from '../../electron/cli/run-baton.ts'

export interface CommandResult {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Standard output, a line each. */
  readonly lines: readonly string[]
}

/** Runs the command line in this process, on a terminal that remembers. `from` is where the user stands. */
export async function baton(args: readonly string[], from = process.cwd()): Promise<CommandResult> {
  let out = ''
  let err = ''
  const code = await runBaton(args, {
    result: (line) => void (out += `${line}\n`),
    message: (line) => void (err += `baton: ${line}\n`),
    workingFolder: from,
  })
  return { code, out, err, lines: out.split('\n').filter((line) => line !== '') }
}
