import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { nameOf } from '#shared/model/catalogue.ts'
import { selectCatalogue, useEngagement } from '../../../state/engagement-store.ts'
import {
  dropLane,
  fitLane,
  renameDepartment,
  setCollapsed,
  setLaneHeight,
  shiftLane,
} from '../../../state/map/actions/lanes.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { NumberField } from '../fields/number-field.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { Section } from './section.tsx'
import classes from './lane-inspector.module.css'

export function LaneInspector({ departmentId }: { readonly departmentId: string }) {
  const map = useMap()
  const { lanes } = useMapState(selectDocument)
  const { departments } = useEngagement(selectCatalogue)
  const at = lanes.findIndex((lane) => lane.departmentId === departmentId)
  const collapsed = lanes[at]?.collapsed === true
  const [problem, setProblem] = useState<string | null>(null)
  const draft = useDraft(nameOf(departments, departmentId), (text, had) => {
    void renameDepartment(map, departmentId, text, had).then((result) =>
      setProblem(result.ok ? null : result.message),
    )
  })
  return (
    <Section>
      <TextInput
        label="Department"
        description="The name changes in every workflow of the engagement."
        error={problem}
        {...draft}
      />
      <NumberField
        label="Height"
        value={lanes[at]?.height}
        onChange={(height) => height !== undefined && setLaneHeight(map, departmentId, height)}
        inline
      />
      <div className={classes.actions}>
        <Button size="compact-sm" disabled={at <= 0} onClick={() => shiftLane(map, departmentId, -1)}>
          Move up
        </Button>
        <Button
          size="compact-sm"
          disabled={at >= lanes.length - 1}
          onClick={() => shiftLane(map, departmentId, 1)}
        >
          Move down
        </Button>
        <Button size="compact-sm" onClick={() => setCollapsed(map, !collapsed, departmentId)}>
          {collapsed ? 'Expand' : 'Collapse'}
        </Button>
        <Button size="compact-sm" disabled={collapsed} onClick={() => fitLane(map, departmentId)}>
          Fit to content
        </Button>
        <Button size="compact-sm" onClick={() => dropLane(map, departmentId)}>
          Remove lane
        </Button>
      </div>
      <p className={classes.hint}>
        Removing a lane keeps what lies in it, below the others and without a department.
      </p>
    </Section>
  )
}
