import type { Result } from '#shared/lib/result.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { fillMap } from '../../state/map/actions/fill.ts'
import { currentMap } from '../../state/map/map-session.ts'
import { openMap } from '../../state/route-store.ts'
import { openSource, openTemplate } from '../../state/template-store.ts'
import { awaitName, closeDialog, startRenaming } from '../../state/window-store.ts'
import { createWorkflow, startFromWorkflow } from '../../state/workflow-actions.ts'
import { notifyFailure } from '../../ui/notify.tsx'
import { sourceTitle } from './choices.ts'
import type { Choice } from './choices.ts'

/** Adds the workflow that was chosen, opens it and lets its name be typed. */
export async function startNew(choice: Choice): Promise<void> {
  closeDialog()
  awaitName()
  const result = await create(choice)
  if (!result.ok) {
    startRenaming(null)
    return notifyFailure(result)
  }
  openMap(result.value.engagementId, result.value.id)
  startRenaming(result.value.id)
}

function create(choice: Choice): ReturnType<typeof createWorkflow> {
  switch (choice.kind) {
    case 'empty':
      return createWorkflow()
    case 'template':
      return createWorkflow(choice.template)
    case 'workflow':
      return startFromWorkflow(choice.source.workflowId, sourceTitle(choice.source))
  }
}

/** Puts the chosen drawing on the open, still empty map, as one edit that can be undone. */
export async function fillOpenMap(choice: Choice): Promise<void> {
  closeDialog()
  const map = currentMap()
  if (map === null || choice.kind === 'empty') return
  const drawing = await drawingOf(choice)
  const filled = drawing.ok ? await fillMap(map, drawing.value) : drawing
  if (!filled.ok) notifyFailure(filled)
}

interface Drawing {
  readonly document: WorkflowDocument
  readonly catalogue: Catalogue
}

export function drawingOf(choice: Exclude<Choice, { readonly kind: 'empty' }>): Promise<Result<Drawing>> {
  return choice.kind === 'template' ? openTemplate(choice.template.id) : openSource(choice.source.workflowId)
}
