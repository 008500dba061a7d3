import { defaultDataFolder } from '../../door/data-folder.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { checkMachine } from '../check-machine.ts'
import { dataFolder, parseOptions } from '../parse.ts'
import { table } from '../table.ts'

const words = { fine: 'fine', optional: 'missing', broken: 'BROKEN' } as const

export async function runDoctor(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseOptions(args, { data: { type: 'string' } })
  const folder = values.data === undefined ? defaultDataFolder() : dataFolder(terminal, values.data)
  const checks = await checkMachine(folder)
  const rows = checks.map(({ name, state, finding, remedy }) => [
    name,
    words[state],
    remedy === undefined ? finding : `${finding} ${remedy}`,
  ])
  for (const line of table([{ head: 'CHECK' }, { head: 'STATE' }, { head: 'FINDING' }], rows))
    terminal.result(line)
  return checks.some(({ state }) => state === 'broken') ? 1 : 0
}
