import { Button, VisuallyHidden } from '@mantine/core'
import type { CatalogueEntry, CatalogueKind } from '#shared/model/catalogue.ts'
import { removeCatalogueEntry, renameCatalogueEntry } from '../../state/catalogue-actions.ts'
import { reloadEngagement } from '../../state/engagement-store.ts'
import { renamedWords } from '../../state/map/actions/overtaken.ts'
import { NameField } from '../../ui/name-field.tsx'
import { undoAction } from '../../state/undo/turn-action.ts'
import { notifyDone, notifyFailure, notifyUndo, reportFailure } from '../../ui/notify.tsx'
import type { Usage } from './catalogue-usage.ts'
import classes from './catalogue-dialog.module.css'

interface Props {
  readonly kind: CatalogueKind
  readonly entries: readonly CatalogueEntry[]
  /** null while it is being read. */
  readonly usage: Usage | null
}

export function CatalogueTable({ kind, entries, usage }: Props) {
  if (entries.length === 0) return <p className={classes.none}>{emptyWords[kind]}</p>
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Used in</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {byName(entries).map((entry) => (
          <CatalogueRow key={entry.id} kind={kind} entry={entry} usage={usage} />
        ))}
      </tbody>
    </table>
  )
}

function byName(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

const emptyWords: Readonly<Record<CatalogueKind, string>> = {
  system: 'No systems yet. Name them on the steps that use them; they are collected here.',
  department: 'No departments yet. Each lane you draw on a map is one.',
}

function CatalogueRow({ kind, entry, usage }: Omit<Props, 'entries'> & { readonly entry: CatalogueEntry }) {
  const users = usage?.get(entry.id) ?? []
  return (
    <tr>
      <td>
        <NameField
          label={`Name of ${entry.name}`}
          value={entry.name}
          onKeep={(name, had) => rename(kind, entry, name, had)}
        />
      </td>
      <td className={classes.users}>{users.join(', ')}</td>
      <td className={classes.action}>
        {usage !== null && users.length === 0 && (
          <Button
            size="compact-sm"
            aria-label={`Remove ${entry.name}`}
            onClick={() => void remove(kind, entry)}
          >
            Remove
          </Button>
        )}
      </td>
    </tr>
  )
}

async function rename(
  kind: CatalogueKind,
  { id, name: stored }: CatalogueEntry,
  name: string,
  had: string,
): Promise<string | null> {
  const result = await renameCatalogueEntry(kind, id, name)
  if (!result.ok) return result.message
  if (stored !== had) notifyDone(renamedWords(stored))
  // The evidence of every verdict names systems and departments.
  await reloadEngagement()
  return null
}

async function remove(kind: CatalogueKind, { id, name }: CatalogueEntry): Promise<void> {
  const result = await removeCatalogueEntry(kind, id)
  if (!result.ok) return notifyFailure(result)
  notifyUndo(`“${name}” removed.`, () => void undoAction(result.value).then(reportFailure))
}
