import { expect, test } from 'vitest'
import { storeFailure } from '../../electron/store/store-failure.ts'

function coded(code: string): Error {
  return Object.assign(new Error('as the library says it'), { code })
}

test.each([
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_BUSY_SNAPSHOT', 'locked'],
  ['SQLITE_FULL', 'disk'],
  ['ENOSPC', 'disk'],
  ['SQLITE_IOERR_FSYNC', 'disk'],
  ['SQLITE_CORRUPT_VTAB', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_READONLY_DIRECTORY', 'permission'],
  ['SQLITE_CANTOPEN', 'permission'],
  ['EACCES', 'permission'],
  ['EROFS', 'permission'],
  ['ENOTDIR', 'refused'],
])('%s is told as %s, in words of Baton and with the folder', (sqlite, code) => {
  const failure = storeFailure(coded(sqlite), '/data/of/anna')
  expect(failure).toMatchObject({ ok: false, code, where: { file: '/data/of/anna' } })
  expect(failure?.message).toContain('/data/of/anna')
  expect(failure?.message).not.toContain('SQLITE')
})

test.each([coded('SQLITE_CONSTRAINT_UNIQUE'), coded('SQLITE_ERROR'), new TypeError('a bug'), 'text'])(
  '%s is a bug and not a failure',
  (error) => {
    expect(storeFailure(error, '/data')).toBeNull()
  },
)
