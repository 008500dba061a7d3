import type { Terminal } from './command.ts'

/** The real terminal. A reader that has had enough (`| head`) ends the command quietly. */
export function openTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  process.stderr.on('error', () => {})
  return {
    result: (line) => void process.stdout.write(`${line}\n`),
    message: (line) => void process.stderr.write(`baton: ${line}\n`),
    workingFolder: process.env['INIT_CWD'] ?? process.cwd(),
  }
}
