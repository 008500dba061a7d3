import { nameOf } from '#shared/model/catalogue.ts'
import { ensureCatalogueEntry } from '../../../state/catalogue-actions.ts'
import { selectCatalogue, selectOffered, useEngagement } from '../../../state/engagement-store.ts'
import { notifyFailure } from '../../../ui/notify.tsx'
import { TypeAhead } from '../../../ui/type-ahead.tsx'
import classes from './department-field.module.css'

interface Props {
  /** undefined: several that differ. */
  readonly value: string | null | undefined
  readonly onChange: (departmentId: string | null) => void
}

/** The department, found by typing or created on the fly. */
export function DepartmentField({ value, onChange }: Props) {
  const { departments } = useEngagement(selectCatalogue)
  const offered = useEngagement(selectOffered)
  const given = typeof value === 'string'
  const create = async (name: string) => {
    const entry = await ensureCatalogueEntry('department', name)
    if (entry.ok) onChange(entry.value.id)
    else notifyFailure(entry)
  }
  return (
    <div className={classes.field}>
      <TypeAhead
        label="Department"
        placeholder={value === undefined ? 'several' : 'none: type a name'}
        value={given ? nameOf(departments, value) : ''}
        options={offered.departments}
        onPick={onChange}
        onCreate={(name) => void create(name)}
        {...(given ? { onClear: () => onChange(null) } : {})}
      />
    </div>
  )
}
