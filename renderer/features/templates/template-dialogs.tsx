import { titleOf } from '#shared/model/scenarios.ts'
import { engagementStore, selectWorkflows, workflowById } from '../../state/engagement-store.ts'
import { savedMap } from '../../state/map/map-session.ts'
import { renameTemplate, saveTemplate, selectTemplates, useTemplates } from '../../state/template-store.ts'
import { openDialog } from '../../state/window-store.ts'
import { TemplateDialog } from './template-dialog.tsx'

interface SaveProps {
  readonly workflowId: string
  readonly onClose: () => void
}

/** Keeps a workflow as a template of one's own. */
export function SaveTemplateDialog({ workflowId, onClose }: SaveProps) {
  const engagement = engagementStore.getState()
  const workflow = workflowById(workflowId)(engagement)
  return (
    <TemplateDialog
      title="Save as a template"
      lead="Keeps the drawing as it is now, with the names of its departments and systems, on this machine for every engagement. The parking lot and the answers stay behind. Names that only this client may know belong out of it."
      name={workflow === undefined ? '' : titleOf(workflow, selectWorkflows(engagement))}
      purpose=""
      verb="Save the template"
      keep={(name, purpose) => save(workflowId, name, purpose)}
      done={(name) => `“${name}” is among your templates now: New workflow offers it.`}
      onClose={onClose}
    />
  )
}

async function save(workflowId: string, name: string, purpose: string) {
  const stored = await savedMap(workflowId)
  return stored.ok ? saveTemplate(workflowId, name, purpose) : stored
}

interface RenameProps {
  readonly templateId: string
}

/** Changes what a template of one's own is called and said to be for; then the choice is offered again. */
export function RenameTemplateDialog({ templateId }: RenameProps) {
  const template = useTemplates(selectTemplates)?.find(({ id }) => id === templateId)
  return (
    <TemplateDialog
      title="Rename the template"
      lead="Workflows that were started from it stay as they are."
      name={template?.name ?? ''}
      purpose={template?.purpose ?? ''}
      verb="Rename"
      keep={(name, purpose) => renameTemplate(templateId, name, purpose)}
      done={(name) => `The template is called “${name}” now.`}
      onClose={() => openDialog({ kind: 'new-workflow', what: 'new' })}
    />
  )
}
