import writeFileAtomic from 'write-file-atomic'
import type { Paper } from '#shared/contract/methods.ts'
import { failure } from '#shared/lib/result.ts'
import type { Failure } from '#shared/lib/result.ts'
import type { ExitCode, Terminal } from '../command.ts'
import { reportFailure, UsageError } from '../command.ts'
import { filePath, parseOptions, required } from '../parse.ts'
import { withEngagement } from '../with-workbench.ts'

export async function runReport(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    data: { type: 'string' },
    engagement: { type: 'string' },
    out: { type: 'string' },
    paper: { type: 'string', default: 'A4' },
  })
  const out = pdfName(required(values.out, 'out'))
  const paper = paperOf(values.paper)
  return withEngagement(terminal, values, async (workbench, engagementId) => {
    const printed = await workbench['report.pdf']({ engagementId, paper })
    if (!printed.ok) return reportFailure(terminal, printed)
    const problem = await write(filePath(terminal, out), Buffer.from(printed.value.base64, 'base64'))
    if (problem !== null) return reportFailure(terminal, problem)
    terminal.result(out)
    return 0
  })
}

/** What is written is a PDF, whatever it is called: another ending is a slip, or hopes for another format. */
function pdfName(out: string): string {
  if (!/\.pdf$/i.test(out))
    throw new UsageError(
      `--out takes a file whose name ends in .pdf, the only format of the summary, not '${out}'.`,
    )
  return out
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
