import type { Command, ExitCode, Terminal } from './command.ts'
import { UsageError } from './command.ts'
import { commandTable } from './command-table.ts'

/** Runs one command line; `args` begin with the command. */
export async function runBaton(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined) return wrongUse(terminal, 'Name a command.', usage())
  if (name === '--version' || name === '-v') return printVersion(terminal)
  if (name === '--help' || name === '-h' || name === 'help') return printHelp(terminal)
  const command = Object.hasOwn(commandTable, name) ? commandTable[name] : undefined
  if (command === undefined) return wrongUse(terminal, `There is no command '${name}'.`, usage())
  if (rest.includes('--help') || rest.includes('-h')) return printCommandHelp(terminal, name, command)
  try {
    const run = await command.load()
    return await run(rest, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      return wrongUse(terminal, error.message, `baton ${name} ${command.synopsis}`)
    }
    terminal.message(`Something went wrong inside Baton: ${(error as Error).message}`)
    return 1
  }
}

async function printVersion(terminal: Terminal): Promise<ExitCode> {
  const { appVersion } = await import('../door/app-root.ts')
  terminal.result(appVersion())
  return 0
}

function printHelp(terminal: Terminal): ExitCode {
  terminal.result(`Usage: ${usage()}`)
  return 0
}

function usage(): string {
  const lines = ['npm run -s baton -- <command>', '']
  for (const [name, { summary }] of Object.entries(commandTable)) lines.push(`  ${name.padEnd(8)} ${summary}`)
  lines.push('', '  --help, --version', '', 'baton <command> --help says what a command takes.')
  return lines.join('\n')
}

function printCommandHelp(terminal: Terminal, name: string, command: Command): ExitCode {
  terminal.result(`Usage: baton ${name} ${command.synopsis}\n\n${command.summary}\n\n${command.help}`)
  return 0
}

function wrongUse(terminal: Terminal, message: string, usage: string): ExitCode {
  terminal.message(`${message}\nUsage: ${usage}`)
  return 2
}
