import { figure } from '#shared/lib/words.ts'
import type { Outline } from '#shared/outline/outline-state.ts'
import { beginningOf } from '#shared/outline/line/read-line.ts'
import classes from './paste-dialog.module.css'

const SHOWN = 100

/** The lines as they are read, without bullets and numbers. */
export function ListPreview({ outline }: { readonly outline: Outline }) {
  const lines = outline.lines.slice(0, SHOWN)
  return (
    <div className={classes.scroll} role="region" aria-label="The pasted lines" tabIndex={0}>
      <ol className={classes.lines}>
        {lines.map(({ raw }, at) => (
          <li key={at} data-unused={outline.sketch.readings[at]?.state === 'unread'}>
            <span className={classes.number}>{at + 1}</span>
            <span style={{ paddingLeft: `${beginningOf(raw).column * 0.6}em` }}>{raw.trim()}</span>
          </li>
        ))}
      </ol>
      {outline.lines.length > SHOWN && (
        <p className={classes.more}>and {figure(outline.lines.length - SHOWN)} lines more</p>
      )}
    </div>
  )
}
