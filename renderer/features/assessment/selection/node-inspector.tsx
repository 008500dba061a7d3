import { Select, Textarea, TextInput } from '@mantine/core'
import { nodeSchema } from '#shared/model/document.ts'
import type { FlowNode, NodeKind } from '#shared/model/document.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { mayChangeKind } from '#shared/model/edits/change-kind.ts'
import { renameNode } from '#shared/model/edits/rename-node.ts'
import { updateNode } from '#shared/model/edits/update-node.ts'
import { changeKindOf } from '../../../state/map/actions/change.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { kindTitle } from '../../../state/map/node-words.ts'
import { keepWords } from '../../../state/map/actions/overtaken.ts'
import { commentOn, nameOf } from '../../../state/map/texts.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { notifyFailure } from '../../../ui/notify.tsx'
import { DepartmentField } from '../fields/department-field.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { EntryFields } from './entry-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import { PlacedRemark } from './placed-remark.tsx'
import { Section } from './section.tsx'
import { StepFields } from './step-fields.tsx'
import { WaysOut } from './ways-out.tsx'

const kinds: readonly NodeKind[] = nodeSchema.options.map((option) => option.shape.kind.value)

export function NodeInspector({ node }: { readonly node: FlowNode }) {
  const map = useMap()
  return (
    <>
      <Section>
        <NameAndKind node={node} />
        <DepartmentField
          value={node.departmentId}
          onChange={(departmentId) =>
            map.edit('Assign department', (document) =>
              assignDepartment(document, { nodeIds: [node.id], departmentId }),
            )
          }
        />
        <KindFields node={node} />
        <PlacedRemark node={node} />
      </Section>
      {node.kind === 'step' && <StepFields nodes={[node]} />}
      <WaysOut node={node} />
      <EntryFields node={node} />
      <Section>
        <Comment node={node} />
      </Section>
    </>
  )
}

const namePlaceholders: Readonly<Record<FlowNode['kind'], string>> = {
  step: 'Verb and object: check invoice',
  decision: 'A question: invoice right?',
  parallel: 'What runs side by side',
  event: 'What happens: payment received',
  start: 'What sets it off: order received',
  end: 'What is reached: order closed',
}

function NameAndKind({ node }: { readonly node: FlowNode }) {
  const map = useMap()
  const document = useMapState(selectDocument)
  const name = useDraft(node.name, (text, had) =>
    keepWords(map, nameOf(node), had, text, () =>
      map.edit(`Name ${text}`, (current) => renameNode(current, { nodeId: node.id, name: text })),
    ),
  )
  return (
    <>
      <TextInput label="Name" placeholder={namePlaceholders[node.kind]} {...name} />
      <Select
        label="Kind"
        allowDeselect={false}
        value={node.kind}
        data={kinds.map((kind) => ({
          value: kind,
          label: kindTitle(kind),
          disabled: kind !== node.kind && !mayChangeKind(document, { nodeId: node.id, kind }).ok,
        }))}
        onChange={(kind) => {
          const result = kind === null ? null : changeKindOf(map, node.id, kind)
          if (result?.ok === false) notifyFailure(result)
        }}
      />
    </>
  )
}

function Comment({ node }: { readonly node: FlowNode }) {
  const map = useMap()
  const draft = useDraft(node.comment ?? '', (comment, had) =>
    keepWords(map, commentOn(node), had, comment, () =>
      map.edit('Comment', (document) => updateNode(document, { nodeId: node.id, patch: { comment } })),
    ),
  )
  return <Textarea label="Comment" autosize minRows={2} {...draft} />
}
