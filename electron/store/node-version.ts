import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'

/** better-sqlite3 takes the whole process down on an older Node, so this is asked before it is loaded. */
const oldest = { major: 22, minor: 14 } as const

/** Fails with `wrong-node` where the database's native module would crash. `version` as in `process.versions.node`. */
export function assertNode(version: string): Result<null> {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const fits = major > oldest.major || (major === oldest.major && minor >= oldest.minor)
  if (fits) return success(null)
  return failure(
    'wrong-node',
    `Baton's database needs Node ${oldest.major}.${oldest.minor} or newer, and this is Node ${version}. ` +
      'Start Baton with npm (npm start, npm run baton), which brings its own Node.',
  )
}
