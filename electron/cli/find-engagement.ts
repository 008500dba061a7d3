import type { Workbench } from '#shared/contract/methods.ts'
import { list } from '#shared/lib/words.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'

/**
 * The id of the engagement that was named by its id or its title (ignoring case); null where there is none. A title that
 * several have is refused with their ids. One that was deleted is found by its id alone: what uses it says so.
 */
export async function findEngagement(workbench: Workbench, named: string): Promise<Result<string | null>> {
  const listed = await workbench['engagement.list']({ withDeleted: true })
  if (!listed.ok) return listed
  const asked = named.trim()
  if (listed.value.some(({ id }) => id === asked)) return success(asked)
  const titled = listed.value.filter(
    ({ title, deletedAt }) => deletedAt === null && title.toLowerCase() === asked.toLowerCase(),
  )
  if (titled.length <= 1) return success(titled[0]?.id ?? null)
  const each = titled.map(({ id, client }) => `${id} (${client})`)
  return failure(
    'refused',
    `Several engagements have the title “${asked}”; name one by its id: ${list(each)}.`,
  )
}
