import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { violations } from './architecture/law.ts'
import { readSources, toSource } from './architecture/read-sources.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = readSources(root, ['electron', 'renderer', 'shared'])

test('the sources keep the law', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(violations(sources)).toEqual([])
})

const long = 'export const one = 1\n'.repeat(401)

describe('a planted breach is found', () => {
  test.each([
    ['upwards, a type', 'electron/scoring/planted.ts', "import type { A } from '../workbench/a.ts'"],
    ['between braces', 'electron/scoring/planted.ts', "import { a } from '../store/a.ts'"],
    ['store reading the report', 'electron/store/planted.ts', "import { a } from '../report/a.ts'"],
    ['workbench into a door', 'electron/workbench/planted.ts', "import { a } from '../door/a.ts'"],
    [
      'electron into the renderer',
      'electron/report/planted.ts',
      "import { a } from '../../renderer/ui/a.ts'",
    ],
    [
      'renderer into electron',
      'renderer/state/planted.ts',
      "import type { A } from '../../electron/door/a.ts'",
    ],
    ['shared into electron', 'shared/lib/planted.ts', "import { a } from '../../electron/lib/a.ts'"],
    ['shared using Node', 'shared/lib/planted.ts', "import { join } from 'node:path'"],
    ['renderer using Node', 'renderer/ui/planted.ts', "import { join } from 'path'"],
    ['a feature in a feature', 'renderer/features/plan/planted.tsx', "import { A } from '../matrix/a.tsx'"],
    ['ui with state', 'renderer/ui/planted.tsx', "import { a } from '../state/a.ts'"],
    ['a feature in the app', 'renderer/features/plan/planted.tsx', "import { A } from '../../app/a.tsx'"],
    ['a lazy import upwards', 'electron/scoring/planted.ts', "const a = await import('../workbench/a.ts')"],
    ['a re-export upwards', 'electron/scoring/planted.ts', "export { a } from '../workbench/a.ts'"],
    [
      'an import over lines',
      'electron/scoring/planted.ts',
      "import {\n  a,\n  b,\n} from '../workbench/a.ts'",
    ],
    ['electron outside its folders', 'electron/workbench/planted.ts', "import { app } from 'electron'"],
    ['the database outside the store', 'electron/cli/planted.ts', "import Database from 'better-sqlite3'"],
    ['SQL outside the store', 'electron/workbench/planted.ts', "const a = 'SELECT id FROM engagement'"],
    ['the bridge bypassed', 'renderer/features/plan/planted.ts', "void fetch('/call/app.info')"],
    ['the bridge bypassed by another way', 'renderer/state/planted.ts', 'const a = new XMLHttpRequest()'],
    ['a default export', 'shared/lib/planted.ts', 'export default 1'],
    ['a folder nobody planned', 'electron/utils/planted.ts', 'export const a = 1'],
    ['a long file', 'shared/lib/planted.ts', long],
  ])('%s', (_what, path, text) => {
    expect(violations([toSource(path, text)])).toEqual([expect.stringContaining(path)])
  })

  test('a cycle', () => {
    const planted = [
      toSource('shared/lib/a.ts', "import { b } from './b.ts'"),
      toSource('shared/lib/b.ts', "import { c } from './c.ts'"),
      toSource('shared/lib/c.ts', "import type { A } from './a.ts'"),
    ]
    expect(violations(planted)).toEqual([
      'a cycle of imports: shared/lib/a.ts → shared/lib/b.ts → shared/lib/c.ts → shared/lib/a.ts',
    ])
  })

  test('what is only spoken of in a comment is not a breach', () => {
    const text = "/* import { a } from '../workbench/a.ts' */\n// import { a } from '../workbench/a.ts'\n"
    expect(violations([toSource('electron/scoring/planted.ts', text)])).toEqual([])
  })
})
