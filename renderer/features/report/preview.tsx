import { useElementSize } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type { Paper } from '#shared/contract/methods.ts'
import { selectGrowth, useTheme } from '../../state/theme-store.ts'
import { layOutSheets } from './sheets.ts'
import { sheetStyles, widestSheet } from './sheet-styles.ts'
import classes from './report-screen.module.css'

interface Props {
  readonly html: string
  readonly title: string
  readonly paper: Paper
}

const margin = 32

/**
 * The pages on a desk, scaled to the room there is. The frame may run no script; it shares this page's
 * origin only so that the window can cut the pages and measure them.
 */
export function Preview({ html, title, paper }: Props) {
  const { ref, width } = useElementSize()
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(1200)
  const natural = widestSheet(paper)
  const growth = useTheme(selectGrowth)
  const scale = width === 0 ? 0 : Math.min(1.25 * growth, (width - 2 * margin) / natural)
  const settle = async () => {
    const page = frame.current?.contentDocument
    if (page === null || page === undefined) return
    await page.fonts.ready
    layOutSheets(page)
    setHeight(page.documentElement.scrollHeight)
  }
  return (
    <div ref={ref} className={classes.desk}>
      <div className={classes.sheets} style={{ width: natural * scale, height: height * scale }}>
        <iframe
          ref={frame}
          title={`Pages of “${title}”`}
          sandbox="allow-same-origin"
          srcDoc={withStyles(html, paper)}
          style={{ width: natural, height, transform: `scale(${scale})` }}
          onLoad={() => void settle()}
        />
      </div>
    </div>
  )
}

function withStyles(html: string, paper: Paper): string {
  return html.replace('</head>', `<style>${sheetStyles(paper)}</style></head>`)
}
