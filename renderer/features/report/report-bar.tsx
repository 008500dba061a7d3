import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Paper } from '#shared/contract/methods.ts'
import { printPages } from './print-pages.ts'
import { savePdf } from './save-pdf.ts'
import classes from './report-screen.module.css'

interface Props {
  readonly engagementId: string
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  /** The pages; null until they are set. */
  readonly html: string | null
}

type Progress =
  | { readonly kind: 'rest' }
  | { readonly kind: 'printing' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** Nothing here can print a PDF; the browser's own dialog can. */
  | { readonly kind: 'by-dialog' }

const papers = ['A4', 'Letter'] as const

export function ReportBar({ engagementId, paper, onPaper, html }: Props) {
  const [progress, setProgress] = useState<Progress>({ kind: 'rest' })
  const save = async () => {
    setProgress({ kind: 'printing' })
    const result = await savePdf(engagementId, paper)
    if (result.ok) setProgress({ kind: 'saved', fileName: result.value })
    else if (result.code === 'no-browser') setProgress({ kind: 'by-dialog' })
    else setProgress({ kind: 'failed', message: result.message })
  }
  return (
    <header className={classes.bar}>
      <h1 className={classes.title}>Report</h1>
      <SegmentedControl
        aria-label="Paper"
        data={[...papers]}
        value={paper}
        onChange={(value) => onPaper(papers.find((name) => name === value) ?? 'A4')}
      />
      <p role="status" className={classes.progress} data-kind={progress.kind}>
        {words(progress)}
      </p>
      {progress.kind === 'by-dialog' ? (
        <Button variant="filled" disabled={html === null} onClick={() => html !== null && printPages(html)}>
          Print…
        </Button>
      ) : (
        <Button
          variant="filled"
          disabled={html === null || progress.kind === 'printing'}
          onClick={() => void save()}
        >
          Save PDF
        </Button>
      )}
    </header>
  )
}

function words(progress: Progress): string {
  switch (progress.kind) {
    case 'rest':
      return ''
    case 'printing':
      return 'Making the PDF …'
    case 'saved':
      return `${progress.fileName} is made.`
    case 'failed':
      return progress.message
    case 'by-dialog':
      return 'No installed browser was found to make the PDF with. Print these pages here and choose “Save as PDF”.'
  }
}
