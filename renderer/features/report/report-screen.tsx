import { useEffect, useState } from 'react'
import type { Paper } from '#shared/contract/methods.ts'
import type { Result } from '#shared/lib/result.ts'
import type { EngagementView } from '#shared/model/engagement.ts'
import { call, onEvent } from '../../bridge/call.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { Preview } from './preview.tsx'
import { ReportBar } from './report-bar.tsx'
import classes from './report-screen.module.css'

type ReportPages = Result<{ readonly html: string; readonly title: string }>

/** The summary for the client: its pages as they will be printed, and the way to the PDF. */
export function ReportScreen({ view }: { readonly view: EngagementView }) {
  const [paper, setPaper] = useState<Paper>('A4')
  const pages = usePages(view, paper)
  const progress = useProgress(view.engagement.id)
  return (
    <div className={classes.screen}>
      <ReportBar
        engagementId={view.engagement.id}
        paper={paper}
        onPaper={setPaper}
        html={pages?.ok === true ? pages.value.html : null}
      />
      {pages === null && <Waiting what="Setting the pages …" progress={progress} />}
      {pages?.ok === false && (
        <div role="alert">
          <EmptyState title="The report could not be made">
            <p>{pages.message}</p>
          </EmptyState>
        </div>
      )}
      {pages?.ok === true && <Preview html={pages.value.html} title={pages.value.title} paper={paper} />}
    </div>
  )
}

/** Set anew when the engagement changes; the old pages stay until the new ones are there. */
function usePages(view: EngagementView, paper: Paper): ReportPages | null {
  const [pages, setPages] = useState<ReportPages | null>(null)
  useEffect(() => {
    let current = true
    void call('report.html', { engagementId: view.engagement.id, paper }).then((result) => {
      if (current) setPages(result)
    })
    return () => {
      current = false
    }
  }, [view, paper])
  return pages
}

/** `Workflow 7 of 20`, while they are worked out. */
function useProgress(engagementId: string): string {
  const [words, setWords] = useState('')
  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind !== 'report-progress' || event.engagementId !== engagementId) return
        setWords(`Workflow ${event.done + 1} of ${event.of}`)
      }),
    [engagementId],
  )
  return words
}
