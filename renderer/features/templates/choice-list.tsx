import type { Choice } from './choices.ts'
import classes from './new-workflow-dialog.module.css'

type Row = Choice & { readonly choose: () => void }

interface Props {
  readonly id: string
  readonly sections: readonly { readonly title: string; readonly rows: readonly Row[] }[]
  readonly active: string | undefined
  readonly onPoint: (id: string) => void
}

export const optionId = (list: string, choice: string) => `${list}-${choice}`

/** The choices by headings. The field above keeps the focus; a click looks, a double click takes. */
export function ChoiceList({ id, sections, active, onPoint }: Props) {
  return (
    <div id={id} role="listbox" aria-label="What to start from" className={classes.list}>
      {sections.map(({ title, rows }) => (
        <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
          <div id={`${id}-${title}`} role="presentation" className={classes.heading}>
            {title}
          </div>
          {rows.map((row) => (
            // The field above handles the keys: aria-activedescendant names this line.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={row.id}
              ref={row.id === active ? intoView : undefined}
              id={optionId(id, row.id)}
              role="option"
              aria-selected={row.id === active}
              className={classes.row}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onPoint(row.id)}
              onDoubleClick={row.choose}
            >
              <span className={classes.title}>{row.title}</span>
              <span className={classes.detail}>{row.detail}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Given to the meant line only, so that it is always in sight. */
function intoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' })
}
