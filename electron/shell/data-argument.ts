import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../door/data-folder.ts'

/** The data folder of `--data DIR` or `--data=DIR`, else the user's own. Electron's own switches are let pass. */
export function dataFolderFrom(args: readonly string[]): string {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  return typeof values.data === 'string' && values.data !== '' ? resolve(values.data) : defaultDataFolder()
}
