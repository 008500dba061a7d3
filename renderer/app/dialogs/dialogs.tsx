import { assertNever } from '#shared/lib/assert-never.ts'
import { CatalogueDialog } from '../../features/engagements/catalogue-dialog.tsx'
import { EngagementDialog } from '../../features/engagements/engagement-dialog.tsx'
import { ImportReportDialog } from '../../features/engagements/import/import-report-dialog.tsx'
import { ImportResultDialog } from '../../features/engagements/import/import-result-dialog.tsx'
import { NameMomentDialog } from '../../features/history/name-moment-dialog.tsx'
import { PasteDialog } from '../../features/outline/paste/paste-dialog.tsx'
import { RubricDialog } from '../../features/rubric/rubric-dialog.tsx'
import { NewWorkflowDialog } from '../../features/templates/new-workflow-dialog.tsx'
import { RenameTemplateDialog, SaveTemplateDialog } from '../../features/templates/template-dialogs.tsx'
import { currentMap } from '../../state/map/map-session.ts'
import { beginMap } from '../begin.ts'
import { closeDialog, selectDialog, useWindow } from '../../state/window-store.ts'
import type { DialogRequest } from '../../state/window-store.ts'
import { PaletteDialog } from '../palette/palette-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'

/** The dialog that was asked for, over whatever screen. */
export function Dialogs() {
  const dialog = useWindow(selectDialog)
  return (
    <>
      {dialog !== null && <RequestedDialog dialog={dialog} />}
      <ImportResultDialog />
    </>
  )
}

const openMapNow = () => Promise.resolve(currentMap())

function RequestedDialog({ dialog }: { readonly dialog: DialogRequest }) {
  switch (dialog.kind) {
    case 'engagement':
      return <EngagementDialog engagementId={dialog.engagementId} onClose={closeDialog} />
    case 'catalogue':
      return <CatalogueDialog onClose={closeDialog} />
    case 'rubric':
      return <RubricDialog onClose={closeDialog} />
    case 'import-report':
      return <ImportReportDialog workflowId={dialog.workflowId} onClose={closeDialog} />
    case 'name-moment':
      return <NameMomentDialog revision={dialog.revision} name={dialog.name} onClose={closeDialog} />
    case 'keys':
      return <KeysDialog onClose={closeDialog} />
    case 'new-workflow':
      return <NewWorkflowDialog what={dialog.what} onClose={closeDialog} />
    case 'save-template':
      return <SaveTemplateDialog workflowId={dialog.workflowId} onClose={closeDialog} />
    case 'template':
      return <RenameTemplateDialog templateId={dialog.templateId} />
    case 'palette':
      return <PaletteDialog what={dialog.what} />
    case 'paste-steps':
      return (
        <PasteDialog
          text={dialog.text}
          mapFor={dialog.begins === true ? beginMap : openMapNow}
          onMap={dialog.begins === true ? null : currentMap()}
          joins={dialog.joins ?? null}
          onClose={closeDialog}
        />
      )
    default:
      return assertNever(dialog)
  }
}
