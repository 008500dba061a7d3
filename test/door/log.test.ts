import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from '../../electron/door/log.ts'
import { tempFolder } from '../helpers/temp-folder.ts'

test('a bug is written down with its stack, in the data folder', () => {
  const folder = tempFolder()
  openLog(folder).error('plan.get', new Error('broken'))
  const text = readFileSync(join(folder, 'logs', 'baton.log'), 'utf8')
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT.* plan\.get: Error: broken\n\s+at /)
})

test('a full log is put aside, so that two files are the most', () => {
  const folder = tempFolder()
  const path = join(folder, 'logs', 'baton.log')
  mkdirSync(join(folder, 'logs'))
  writeFileSync(path, 'x'.repeat(1024 * 1024 + 1))
  openLog(folder).error('a', 'b')
  expect(statSync(path).size).toBeLessThan(1000)
  expect(statSync(`${path}.old`).size).toBeGreaterThan(1024 * 1024)
})

test('a log that cannot be written does not take the work down', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
  expect(() => openLog(folder).error('a', 'b')).not.toThrow()
})
