import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprint, readStamp, writeStamp } from '../../build/lib/stamp.mjs'
import { tempFolder } from '../helpers/temp-folder.ts'

function sources(): string {
  const folder = tempFolder()
  mkdirSync(join(folder, 'deep'))
  writeFileSync(join(folder, 'deep', 'a.ts'), 'one')
  writeFileSync(join(folder, 'b.ts'), 'two')
  return folder
}

test('the fingerprint stays while nothing changes', () => {
  const folder = sources()
  expect(fingerprint([folder])).toBe(fingerprint([folder]))
})

test.each([
  ['a changed file', (folder: string) => writeFileSync(join(folder, 'deep', 'a.ts'), 'other')],
  ['a touched file', (folder: string) => utimesSync(join(folder, 'b.ts'), 1, 1)],
  ['a new file', (folder: string) => writeFileSync(join(folder, 'c.ts'), '')],
  ['a file gone', (folder: string) => rmSync(join(folder, 'b.ts'))],
])('%s changes it', (_what, change) => {
  const folder = sources()
  const before = fingerprint([folder])
  change(folder)
  expect(fingerprint([folder])).not.toBe(before)
})

test('a source that is not there is not an error', () => {
  expect(fingerprint([join(tempFolder(), 'nothing')])).toMatch(/^[0-9a-f]{64}$/)
})

test('a stamp is read back, and null before it is written', () => {
  const path = join(tempFolder(), 'new', 'stamp')
  expect(readStamp(path)).toBeNull()
  writeStamp(path, 'mark')
  expect(readStamp(path)).toBe('mark')
})
