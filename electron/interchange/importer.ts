import { basename } from 'node:path'
import type { Result } from '#shared/lib/result.ts'
import { createImportRunner } from './import-runner.ts'
import { limits } from './limits.ts'
import type { ParsedWorkflow } from './parsed-workflow.ts'
import { readFileBounded, tooLarge } from './read-file-bounded.ts'

/** Reads workflows from files, whatever they contain: within bounds, and with every failure as data. */
export interface Importer {
  /** Failures name the path as `shownAs`, so that scripts find what they asked for; sentences keep the short name. */
  readFile(path: string, shownAs?: string): Promise<Result<ParsedWorkflow[]>>
  /** `fileName` is what messages and reports call it. */
  readBytes(bytes: Uint8Array, fileName: string): Promise<Result<ParsedWorkflow[]>>
  /** Waits for what is being read, then stops the worker. */
  close(): Promise<void>
}

/** Starts nothing until the first file; one worker then serves them all and keeps no process alive. */
export function createImporter(): Importer {
  const runner = createImportRunner()
  return {
    async readFile(path, shownAs = path) {
      const bytes = await readFileBounded(path, shownAs)
      if (!bytes.ok) return bytes
      return placedAt(shownAs, await runner.run({ bytes: bytes.value, fileName: basename(path) }))
    },
    async readBytes(bytes, fileName) {
      if (bytes.length > limits.bytes) return tooLarge(fileName, bytes.length)
      return runner.run({ bytes, fileName })
    },
    close: () => runner.close(),
  }
}

function placedAt(path: string, result: Result<ParsedWorkflow[]>): Result<ParsedWorkflow[]> {
  return result.ok ? result : { ...result, where: { ...result.where, file: path } }
}
