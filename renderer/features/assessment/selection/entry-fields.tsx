import { Checkbox, TextInput } from '@mantine/core'
import type { FlowNode } from '#shared/model/document.ts'
import { updateNode } from '#shared/model/edits/update-node.ts'
import { keepWords } from '../../../state/map/actions/overtaken.ts'
import { entryNameOf } from '../../../state/map/texts.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { RateField } from '../fields/rate-field.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { Section } from './section.tsx'

type Entry = NonNullable<FlowNode['exceptionEntry']>

/** An exception path that begins here from anywhere in the workflow: a cancellation, a lost contact. */
export function EntryFields({ node }: { readonly node: FlowNode }) {
  const map = useMap()
  const { exceptionEntry: entry } = node
  if (node.kind === 'end' || node.kind === 'decision' || node.kind === 'parallel') return null
  const set = (exceptionEntry: Entry | null) =>
    map.edit('Set the exception from anywhere', (document) =>
      updateNode(document, { nodeId: node.id, patch: { exceptionEntry } }),
    )
  return (
    <Section>
      <Checkbox
        label="An exception from anywhere begins here"
        checked={entry !== undefined}
        onChange={(event) => set(event.currentTarget.checked ? { event: 'exception', name: '' } : null)}
      />
      {entry !== undefined && <EntryDetails node={node} entry={entry} onChange={set} />}
    </Section>
  )
}

function EntryDetails({
  node,
  entry,
  onChange,
}: {
  readonly node: FlowNode
  readonly entry: Entry
  readonly onChange: (entry: Entry) => void
}) {
  const map = useMap()
  const name = useDraft(entry.name, (text, had) =>
    keepWords(map, entryNameOf(node), had, text, () => onChange({ ...entry, name: text.trim() })),
  )
  return (
    <>
      <TextInput label="What goes wrong" {...name} />
      <RateField
        value={entry.rate}
        onChange={(rate) => {
          const { rate: _, ...rest } = entry
          onChange(rate === undefined ? rest : { ...rest, rate })
        }}
      />
    </>
  )
}
