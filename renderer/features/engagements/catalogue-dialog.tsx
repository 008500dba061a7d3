import { Modal, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CatalogueKind } from '#shared/model/catalogue.ts'
import { selectOffered, selectWorkflows, useEngagement } from '../../state/engagement-store.ts'
import { CatalogueTable } from './catalogue-table.tsx'
import { readUsage } from './catalogue-usage.ts'
import type { Usage } from './catalogue-usage.ts'
import classes from './catalogue-dialog.module.css'

/** Systems and departments of the engagement: where each is used, rename everywhere, remove the unused. */
export function CatalogueDialog({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<CatalogueKind>('system')
  const catalogue = useEngagement(selectOffered)
  const workflows = useEngagement(selectWorkflows)
  const [usage, setUsage] = useState<Usage | null>(null)
  useEffect(() => {
    let current = true
    void readUsage(workflows).then((read) => {
      if (current) setUsage(read)
    })
    return () => {
      current = false
    }
  }, [workflows])
  return (
    <Modal opened onClose={onClose} title="Systems and departments" size={720}>
      <p className={classes.lead}>
        Catalogued once per engagement, so that two workflows that name the same one share it. A new name
        takes effect on every map.
      </p>
      <SegmentedControl
        aria-label="Show"
        value={kind}
        onChange={(value) => setKind(value === 'department' ? 'department' : 'system')}
        data={[
          { value: 'system', label: `Systems (${catalogue.systems.length})` },
          { value: 'department', label: `Departments (${catalogue.departments.length})` },
        ]}
      />
      <CatalogueTable
        key={kind}
        kind={kind}
        entries={kind === 'system' ? catalogue.systems : catalogue.departments}
        usage={usage}
      />
    </Modal>
  )
}
