import type { ErrorCode } from '#shared/contract/error-codes.ts'
import type { Failure } from '#shared/lib/result.ts'
import { failure } from '#shared/lib/result.ts'

interface Rule {
  readonly matches: RegExp
  readonly code: ErrorCode
  readonly message: (folder: string) => string
}

const rules: readonly Rule[] = [
  {
    matches: /^SQLITE_(BUSY|LOCKED)/,
    code: 'locked',
    message: (folder) =>
      `Another program is writing to Baton's data folder ${folder}. Wait a moment and try again, or close the other window.`,
  },
  {
    matches: /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    code: 'disk',
    message: (folder) =>
      `The disk that holds ${folder} is full. Nothing was changed; free some space and try again.`,
  },
  {
    matches: /^(SQLITE_(CORRUPT|NOTADB|FORMAT))/,
    code: 'corrupt',
    message: (folder) =>
      `Baton's database in ${folder} is damaged. Copy the folder to a safe place, then put the newest file of ` +
      'its “backups” folder in the place of baton.db, or start with another folder (--data).',
  },
  {
    matches: /^(SQLITE_(READONLY|PERM|AUTH|CANTOPEN)|EACCES|EPERM|EROFS)/,
    code: 'permission',
    message: (folder) =>
      `Baton may not read or write its data folder ${folder}. Give your account access, or choose another folder (--data).`,
  },
  {
    matches: /^(EEXIST|ENOTDIR|EISDIR)/,
    code: 'refused',
    message: (folder) =>
      `${folder} is a file and cannot be Baton's data folder. Choose another folder (--data).`,
  },
  {
    matches: /^ELOOP/,
    code: 'refused',
    message: (folder) =>
      `${folder} is a link that leads back to itself. Choose the folder it stands for (--data).`,
  },
  {
    matches: /^(ENOENT|EINVAL)/,
    code: 'missing',
    message: (folder) =>
      `The data folder ${folder} does not exist and cannot be made. Check that its drive is connected, or choose another folder (--data).`,
  },
  {
    matches: /^(SQLITE_(IOERR|TOOBIG)|EIO|ENAMETOOLONG|EMFILE|ENFILE)/,
    code: 'disk',
    message: (folder) =>
      `Reading or writing ${folder} failed. Check that the disk is connected and healthy, then try again.`,
  },
]

/** The failure that a database or file-system exception stands for; null for anything else, which is a bug. */
export function storeFailure(error: unknown, folder: string): Failure | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const code = error.code
  const rule = rules.find((candidate) => candidate.matches.test(code))
  return rule === undefined ? null : failure(rule.code, rule.message(folder), { file: folder })
}
