import { afterEach, beforeEach, expect, test } from 'vitest'
import { failure, success } from '#shared/lib/result.ts'
import type { Store } from '../../electron/store/open-store.ts'
import { transact } from '../../electron/store/transact.ts'
import { openTempStore, tempFolder } from '../helpers/temp-workbench.ts'

let folder: ReturnType<typeof tempFolder>
let store: Store
beforeEach(() => {
  folder = tempFolder()
  store = openTempStore(folder.path)
  store.writer.exec('CREATE TABLE tries (n INTEGER) STRICT')
})
afterEach(() => {
  store.close()
  folder.remove()
})

const write = (n: number) => store.writer.prepare('INSERT INTO tries VALUES (?)').run(n)
const written = () => store.reader.prepare('SELECT n FROM tries').pluck().all()

test('a success keeps what was written', () => {
  const result = transact(store.writer, () => {
    write(1)
    return success('done')
  })
  expect(result).toEqual({ ok: true, value: 'done' })
  expect(written()).toEqual([1])
})

test('a failure takes back what was written, and comes out as it went in', () => {
  const refused = failure('refused', 'No.', { field: 'n' })
  const result = transact(store.writer, () => {
    write(1)
    return refused
  })
  expect(result).toBe(refused)
  expect(written()).toEqual([])
})

test('an exception takes back what was written, and is thrown on', () => {
  const work = () =>
    transact(store.writer, () => {
      write(1)
      throw new TypeError('a bug')
    })
  expect(work).toThrow('a bug')
  expect(written()).toEqual([])
})

test('the write lock is held from the start, so that nobody writes between reading and writing', () => {
  const other = openTempStore(folder.path, { busyTimeout: 10 })
  transact(store.writer, () => {
    expect(() => other.writer.exec('INSERT INTO tries VALUES (2)')).toThrow(/locked/)
    return success(null)
  })
  other.close()
})
