import { intoView, optionId } from '../../ui/option-id.ts'
import { OptionList } from '../../ui/option-list.tsx'
import type { Choice } from './choices.ts'
import classes from './new-workflow-dialog.module.css'

type Row = Choice & { readonly choose: () => void }

interface Props {
  readonly id: string
  readonly sections: readonly { readonly title: string; readonly rows: readonly Row[] }[]
  readonly active: string | undefined
  readonly onPoint: (id: string) => void
}

/** The choices by headings: a click looks, a double click takes. */
export function ChoiceList({ id, sections, active, onPoint }: Props) {
  return (
    <OptionList id={id} label="What to start from" className={classes.list} sections={sections}>
      {(row) => (
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
      )}
    </OptionList>
  )
}
