import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listDrawn } from '../../../electron/store/repositories/drawn-entries.ts'
import { openTempStore, tempFolder } from '../../helpers/temp-workbench.ts'

const formatOne = fileURLToPath(new URL('../../fixtures/store/format-1.db.gz', import.meta.url))

test('departments and systems of an older database belong to their engagement, whatever is undone', () => {
  const folder = tempFolder()
  writeFileSync(join(folder.path, 'baton.db'), gunzipSync(readFileSync(formatOne)))
  const store = openTempStore(folder.path)
  const ids = store.reader.prepare('SELECT id FROM engagements').pluck().all() as string[]
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids) expect(listDrawn(store.reader, id)).toEqual([])
  store.close()
  folder.remove()
})
