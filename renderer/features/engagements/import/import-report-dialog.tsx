import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Result } from '#shared/lib/result.ts'
import type { WorkflowView } from '#shared/model/engagement.ts'
import { call } from '../../../bridge/call.ts'
import { Waiting } from '../../../ui/waiting.tsx'
import { ReportView } from './report-view.tsx'

interface Props {
  readonly workflowId: string
  readonly onClose: () => void
}

/** The report of the import a workflow came from, for as long as the workflow lives. */
export function ImportReportDialog({ workflowId, onClose }: Props) {
  const [result, setResult] = useState<Result<WorkflowView> | null>(null)
  useEffect(() => {
    let current = true
    void call('workflow.open', { workflowId }).then((answer) => {
      if (current) setResult(answer)
    })
    return () => {
      current = false
    }
  }, [workflowId])
  return (
    <Modal opened onClose={onClose} title="Import report" size={680}>
      {result === null ? <Waiting what="Reading …" /> : <Report result={result} />}
    </Modal>
  )
}

function Report({ result }: { readonly result: Result<WorkflowView> }) {
  if (!result.ok) return <p role="alert">{result.message}</p>
  const { importReport, name } = result.value
  if (importReport === null) return <p>“{name}” was drawn in Baton, so there is no import to report on.</p>
  return (
    <>
      <h3>{name}</h3>
      <ReportView report={importReport} />
    </>
  )
}
