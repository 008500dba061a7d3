import type { AdoptedEntries, CheckedInput, Workbench } from '#shared/contract/methods.ts'
import { newId } from '#shared/lib/id.ts'
import type { Result } from '#shared/lib/result.ts'
import { failure, success } from '#shared/lib/result.ts'
import type { Catalogue, CatalogueEntry } from '#shared/model/catalogue.ts'
import type { WritableDatabase } from '../store/database.ts'
import {
  deleteEntry,
  findEntry,
  findEntryByName,
  insertEntry,
  isTaken,
  readCatalogue,
  renameEntry,
} from '../store/repositories/catalogue.ts'
import { touchEngagement } from '../store/repositories/engagements.ts'
import type { Mention } from '../store/repositories/revisions.ts'
import { workflowsNaming } from '../store/repositories/revisions.ts'
import { transact } from '../store/transact.ts'
import { forgetDrawn } from '../store/repositories/drawn-entries.ts'
import { adoptEntries } from './adopt-entries.ts'
import type { Context } from './context.ts'
import { timeOf } from './context.ts'
import { takeUp } from './drawn-entries.ts'
import { liveEngagement } from './find-live.ts'

type CatalogueMethods = Pick<Workbench, Extract<keyof Workbench, `catalogue.${string}`>>

export function catalogueMethods(context: Context): CatalogueMethods {
  return {
    'catalogue.ensure': async (input) => ensure(context, input),

    'catalogue.adopt': async (input) => adopt(context, input),

    'catalogue.rename': async (input) => change(context, input.engagementId, (db) => rename(db, input)),

    'catalogue.remove': async (input) => change(context, input.engagementId, (db) => remove(db, input)),
  }
}

function ensure(context: Context, input: CheckedInput<'catalogue.ensure'>): Result<CatalogueEntry> {
  const { engagementId, kind, name, drawnIn } = input
  const ensured = transact(context.store.writer, (db) => {
    const engagement = liveEngagement(db, engagementId)
    if (!engagement.ok) return engagement
    const found = findEntryByName(db, kind, engagementId, name)
    if (found !== null) {
      takeUp(db, { engagementId, id: found.id, isNew: false, drawnIn })
      return success({ entry: found, added: false })
    }
    const { id = newId() } = input
    const entry = { id: isTaken(db, kind, id) ? newId() : id, name }
    insertEntry(db, kind, engagementId, entry)
    takeUp(db, { engagementId, id: entry.id, isNew: true, drawnIn })
    touchEngagement(db, engagementId, timeOf(context))
    return success({ entry, added: true })
  })
  if (!ensured.ok) return ensured
  if (ensured.value.added) context.emit({ kind: 'engagement-changed', engagementId })
  return success(ensured.value.entry)
}

function adopt(context: Context, input: CheckedInput<'catalogue.adopt'>): Result<AdoptedEntries> {
  const { engagementId, drawnIn } = input
  const adopted = transact(context.store.writer, (db) => {
    const engagement = liveEngagement(db, engagementId)
    if (!engagement.ok) return engagement
    const departments = adoptEntries(db, 'department', { engagementId, drawnIn }, input.departments)
    const systems = adoptEntries(db, 'system', { engagementId, drawnIn }, input.systems)
    const catalogue = readCatalogue(db, engagementId)
    return success({ catalogue, departments: [...departments], systems: [...systems] })
  })
  if (adopted.ok) context.emit({ kind: 'engagement-changed', engagementId })
  return adopted
}

function change(
  context: Context,
  engagementId: string,
  edit: (db: WritableDatabase) => Result<null>,
): Result<Catalogue> {
  const changed = transact(context.store.writer, (db) => {
    const engagement = liveEngagement(db, engagementId)
    if (!engagement.ok) return engagement
    const edited = edit(db)
    if (!edited.ok) return edited
    touchEngagement(db, engagementId, timeOf(context))
    return success(readCatalogue(db, engagementId))
  })
  if (changed.ok) context.emit({ kind: 'engagement-changed', engagementId })
  return changed
}

function rename(db: WritableDatabase, input: CheckedInput<'catalogue.rename'>): Result<null> {
  const { engagementId, kind, id, name } = input
  if (findEntry(db, kind, engagementId, id) === null) return unknownEntry(kind, id)
  const namesake = findEntryByName(db, kind, engagementId, name)
  if (namesake !== null && namesake.id !== id) {
    return failure(
      'refused',
      `There already is a ${kind} named “${namesake.name}” in this engagement. Choose another name, or use that one.`,
      { field: 'name' },
    )
  }
  renameEntry(db, kind, id, name)
  return success(null)
}

function remove(db: WritableDatabase, input: CheckedInput<'catalogue.remove'>): Result<null> {
  const { engagementId, kind, id } = input
  const entry = findEntry(db, kind, engagementId, id)
  if (entry === null) return unknownEntry(kind, id)
  const users = workflowsNaming(db, engagementId, id)
  if (users.length > 0) return failure('refused', inUse(entry.name, users), { element: id })
  deleteEntry(db, kind, id)
  forgetDrawn(db, id)
  return success(null)
}

function unknownEntry(kind: string, id: string): Result<never> {
  return failure('not-found', `This ${kind} is not in the engagement's catalogue (any more).`, {
    element: id,
  })
}

const NAMED = 3

function inUse(name: string, users: readonly Mention[]): string {
  const names = users
    .slice(0, NAMED)
    .map((user) => `“${user.name}”${user.deletedAt === null ? '' : ' (deleted, can be restored)'}`)
  const more = users.length > NAMED ? ` and ${users.length - NAMED} more` : ''
  return `“${name}” is used by ${names.join(', ')}${more}. Take it off the map there first.`
}
