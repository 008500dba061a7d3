import { Button } from '@mantine/core'
import type { TemplateSummary } from '#shared/model/template.ts'
import { removeTemplate, restoreTemplate } from '../../state/template-store.ts'
import { openDialog } from '../../state/window-store.ts'
import { notifyFailure, notifyUndo } from '../../ui/notify.tsx'

/** What can be done with a template of one's own besides starting from it. */
export function OwnTemplate({ template }: { readonly template: TemplateSummary }) {
  return (
    <>
      <Button variant="subtle" onClick={() => void remove(template)}>
        Remove
      </Button>
      <Button onClick={() => openDialog({ kind: 'template', templateId: template.id })}>Rename…</Button>
    </>
  )
}

async function remove({ id, name }: TemplateSummary): Promise<void> {
  const removed = await removeTemplate(id)
  if (!removed.ok) return notifyFailure(removed)
  notifyUndo(`The template “${name}” was removed.`, () => void bringBack(id))
}

async function bringBack(id: string): Promise<void> {
  const restored = await restoreTemplate(id)
  if (!restored.ok) notifyFailure(restored)
}
