import { Button, Modal } from '@mantine/core'
import type { ImportedFile } from '#shared/contract/methods.ts'
import { count } from '#shared/lib/words.ts'
import { selectOpenId, useEngagement } from '../../../state/engagement-store.ts'
import { openMap } from '../../../state/route-store.ts'
import { dismissImport, useImport } from './import-store.ts'
import { ReportView } from './report-view.tsx'
import classes from './import.module.css'

/** After an import: what became of each file, what was not understood, and the way to the new maps. */
export function ImportResultDialog() {
  const state = useImport((store) => store.state)
  if (state.kind === 'idle') return null
  if (state.kind === 'running') {
    return (
      <Modal
        opened
        onClose={dismissImport}
        title="Importing"
        size={480}
        withCloseButton={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
      >
        <p role="status">Reading {count(state.fileCount, 'file')} …</p>
      </Modal>
    )
  }
  return (
    <Modal opened onClose={dismissImport} title={headline(state.files)} size={680}>
      <div className={classes.files}>
        {state.files.map((file, index) => (
          <FileOutcome key={`${index}:${file.fileName}`} file={file} />
        ))}
      </div>
      <div className={classes.actions}>
        <Button variant="filled" onClick={dismissImport} data-autofocus>
          Done
        </Button>
      </div>
    </Modal>
  )
}

function headline(files: readonly ImportedFile[]): string {
  const workflows = files.reduce((sum, file) => sum + (file.outcome.ok ? file.outcome.value.length : 0), 0)
  const failed = files.filter((file) => !file.outcome.ok).length
  const imported = workflows === 0 ? 'Nothing imported' : `${count(workflows, 'workflow')} imported`
  return failed === 0 ? imported : `${imported}, ${count(failed, 'file')} not read`
}

function FileOutcome({ file }: { readonly file: ImportedFile }) {
  const engagementId = useEngagement(selectOpenId)
  const { outcome } = file
  if (!outcome.ok) {
    return (
      <section className={classes.file}>
        <h3>{file.fileName}</h3>
        <p className={classes.failed}>{outcome.message}</p>
      </section>
    )
  }
  return outcome.value.map((workflow) => (
    <section key={workflow.workflowId} className={classes.file}>
      <div className={classes.fileHead}>
        <h3>{workflow.name}</h3>
        <Button
          size="compact-sm"
          onClick={() => {
            dismissImport()
            if (engagementId !== null) openMap(engagementId, workflow.workflowId)
          }}
          aria-label={`Open the map of ${workflow.name}`}
        >
          Open map
        </Button>
      </div>
      <ReportView report={workflow.report} />
    </section>
  ))
}
