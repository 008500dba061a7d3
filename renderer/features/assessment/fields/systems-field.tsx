import { IconX } from '@tabler/icons-react'
import { nameOf } from '#shared/model/catalogue.ts'
import { ensureCatalogueEntry } from '../../../state/catalogue-actions.ts'
import { selectCatalogue, selectOffered, useEngagement } from '../../../state/engagement-store.ts'
import { notifyFailure } from '../../../ui/notify.tsx'
import { TypeAhead } from '../../../ui/type-ahead.tsx'
import classes from './systems-field.module.css'

interface Props {
  /** Of all the steps. */
  readonly systemIds: readonly string[]
  /** Of some of them only. */
  readonly partly: readonly string[]
  readonly onAdd: (systemId: string) => void
  readonly onRemove: (systemId: string) => void
}

/** The systems steps use: found by typing, or put into the catalogue on the fly. */
export function SystemsField({ systemIds, partly, onAdd, onRemove }: Props) {
  const { systems } = useEngagement(selectCatalogue)
  const offered = useEngagement(selectOffered)
  const create = async (name: string) => {
    const entry = await ensureCatalogueEntry('system', name)
    if (entry.ok) onAdd(entry.value.id)
    else notifyFailure(entry)
  }
  const used = new Set(systemIds)
  const pill = (id: string, some: boolean) => {
    const name = nameOf(systems, id)
    return (
      <span key={id} className={classes.pill}>
        {some ? `${name} (some)` : name}
        <button type="button" aria-label={`Remove ${name}`} onClick={() => onRemove(id)}>
          <IconX size={14} stroke={1.5} aria-hidden="true" />
        </button>
      </span>
    )
  }
  return (
    <>
      {systemIds.length + partly.length > 0 && (
        <div className={classes.pills}>
          {systemIds.map((id) => pill(id, false))}
          {partly.map((id) => pill(id, true))}
        </div>
      )}
      <TypeAhead
        label="Add a system"
        placeholder="Type a name"
        options={offered.systems.filter((system) => !used.has(system.id))}
        taken={systemIds.map((id) => nameOf(systems, id))}
        onPick={onAdd}
        onCreate={(name) => void create(name)}
      />
    </>
  )
}
