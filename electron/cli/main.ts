import { runBaton } from './run-baton.ts'
import { openTerminal } from './terminal.ts'

process.exitCode = await runBaton(process.argv.slice(2), openTerminal())
