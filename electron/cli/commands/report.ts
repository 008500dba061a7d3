import writeFileAtomic from 'write-file-atomic'
import type { Paper } from '#shared/contract/methods.ts'
import { failure } from '#shared/lib/result.ts'
import type { Failure } from '#shared/lib/result.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFailure, UsageError } from '../command.ts'
import { dataFolder, filePath, parseOptions, required } from '../parse.ts'
import { explainEngagement, withExistingData } from '../with-workbench.ts'

export async function runReport(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    data: { type: 'string' },
    engagement: { type: 'string' },
    out: { type: 'string' },
    paper: { type: 'string', default: 'A4' },
  })
  const engagementId = required(values.engagement, 'engagement')
  const out = required(values.out, 'out')
  const paper = paperOf(values.paper)
  return withExistingData(terminal, dataFolder(terminal, values.data), async (workbench) => {
    const printed = await workbench['report.pdf']({ engagementId, paper })
    if (!printed.ok) {
      const asked = { id: engagementId, dataOption: values.data }
      return reportFailure(terminal, await explainEngagement(workbench, printed, asked))
    }
    const problem = await write(filePath(terminal, out), Buffer.from(printed.value.base64, 'base64'))
    if (problem !== null) return reportFailure(terminal, problem)
    terminal.result(out)
    return 0
  })
}

function paperOf(text: string): Paper {
  const paper = (['A4', 'Letter'] as const).find((one) => one.toLowerCase() === text.toLowerCase())
  if (paper === undefined) throw new UsageError(`--paper takes A4 or Letter, not '${text}'.`)
  return paper
}

async function write(path: string, bytes: Buffer): Promise<Failure | null> {
  try {
    await writeFileAtomic(path, bytes)
    return null
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const file = path
    if (code === 'ENOENT')
      return failure('missing', 'The folder does not exist. Create it or choose another.', { file })
    if (code === 'EISDIR') return failure('folder', 'This is a folder. Name a file in it.', { file })
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      return failure('permission', 'The file may not be written. Choose another place.', { file })
    }
    return failure('disk', `The file could not be written: ${message}.`, { file })
  }
}
