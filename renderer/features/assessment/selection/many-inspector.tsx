import { Button } from '@mantine/core'
import type { StepNode, WorkflowDocument } from '#shared/model/document.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { deleteSelected } from '../../../state/map/actions/change.ts'
import type { MapSelection } from '../../../state/map/selection.ts'
import { selectionWords } from '../../../state/map/selection-words.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { DepartmentField } from '../fields/department-field.tsx'
import { Section } from './section.tsx'
import { StepFields } from './step-fields.tsx'

interface Props {
  readonly selection: MapSelection
  readonly document: WorkflowDocument
}

/** Several things at once: what can be said of all of them. */
export function ManyInspector({ selection, document }: Props) {
  const map = useMap()
  const nodes = document.nodes.filter((node) => selection.nodeIds.includes(node.id))
  const steps = nodes.filter((node): node is StepNode => node.kind === 'step')
  const [first, ...others] = nodes.map((node) => node.departmentId)
  const department = others.every((id) => id === first) ? (first ?? null) : undefined
  return (
    <>
      <Section>
        <p>{selectionWords(selection)} selected.</p>
        {nodes.length > 0 && (
          <DepartmentField
            value={department}
            onChange={(departmentId) =>
              map.edit('Assign department', (current) =>
                assignDepartment(current, { nodeIds: selection.nodeIds, departmentId }),
              )
            }
          />
        )}
        <Button size="compact-sm" onClick={() => deleteSelected(map, false)}>
          Delete all of them
        </Button>
      </Section>
      {steps.length > 0 && <StepFields nodes={steps} />}
    </>
  )
}
