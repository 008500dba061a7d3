import { createStore } from 'zustand/vanilla'
import type { ImportedFile, ImportedWorkflow } from '#shared/contract/methods.ts'
import { count, inQuotes } from '#shared/lib/words.ts'
import { call } from '../../../bridge/call.ts'
import { engagementStore, reloadEngagement } from '../../../state/engagement-store.ts'
import { hookFor } from '../../../state/use-store.ts'
import { noteAdded } from '../../../state/workflow-actions.ts'
import { notifyFailure } from '../../../ui/notify.tsx'
import { readForImport } from './read-for-import.ts'

type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly fileCount: number }
  | { readonly kind: 'done'; readonly files: readonly ImportedFile[] }

export const importStore = createStore<{ readonly state: ImportState }>(() => ({ state: { kind: 'idle' } }))
export const useImport = hookFor(importStore)

export function dismissImport(): void {
  importStore.setState({ state: { kind: 'idle' } })
}

/** Imports into the open engagement and shows, file by file, what became of it. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const { openId } = engagementStore.getState()
  if (openId === null || files.length === 0) return
  importStore.setState({ state: { kind: 'running', fileCount: files.length } })
  const { readable, refused } = await readForImport(files)
  const imported =
    readable.length === 0 ? null : await call('import.files', { engagementId: openId, files: readable })
  if (imported !== null && !imported.ok) {
    dismissImport()
    return notifyFailure(imported, 'Nothing was imported')
  }
  await reloadEngagement()
  const added = (imported?.value ?? []).flatMap(({ outcome }) => (outcome.ok ? outcome.value : []))
  if (added.length > 0) noteImported(added, openId)
  importStore.setState({ state: { kind: 'done', files: [...(imported?.value ?? []), ...refused] } })
}

function noteImported(added: readonly ImportedWorkflow[], engagementId: string): void {
  const [only] = added
  const what =
    added.length === 1 && only !== undefined ? inQuotes(only.name) : count(added.length, 'workflow')
  noteAdded(
    `Import ${what}`,
    added.map(({ workflowId }) => ({ id: workflowId })),
    engagementId,
  )
}
