import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { eventTriggers } from '#shared/model/document.ts'
import type { EdgeKind, FlowEdge } from '#shared/model/document.ts'
import { mayConnect } from '#shared/model/edits/may-connect.ts'
import { updateEdge } from '#shared/model/edits/update-edge.ts'
import type { EdgePatch } from '#shared/model/edits/update-edge.ts'
import { selectDocument } from '../../../state/map/map-state.ts'
import { titleOf } from '../../../state/map/node-words.ts'
import { selecting } from '../../../state/map/selection.ts'
import { keepWords } from '../../../state/map/actions/overtaken.ts'
import { commentOn, labelOf } from '../../../state/map/texts.ts'
import { useMap, useMapState } from '../../../state/map/use-map.ts'
import { PercentField } from '../fields/percent-field.tsx'
import { RateField } from '../fields/rate-field.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { Section } from './section.tsx'
import { SharesRemark } from './shares-remark.tsx'
import classes from './edge-inspector.module.css'

interface Props {
  readonly edge: FlowEdge
}

type Change = (label: string, patch: EdgePatch) => void

export function EdgeInspector({ edge }: Props) {
  const map = useMap()
  const change: Change = (label, patch) =>
    map.edit(label, (document) => updateEdge(document, { edgeId: edge.id, patch }))
  const comment = useDraft(edge.comment ?? '', (text, had) =>
    keepWords(map, commentOn(edge), had, text, () => change('Comment', { comment: text })),
  )
  return (
    <>
      <Section>
        <Ends edge={edge} />
        <KindChoice edge={edge} change={change} />
        {edge.kind === 'sequence' ? (
          <SequenceFields edge={edge} change={change} />
        ) : (
          <ExceptionFields edge={edge} change={change} />
        )}
      </Section>
      <Section>
        <Textarea label="Comment" autosize minRows={2} {...comment} />
      </Section>
    </>
  )
}

function Ends({ edge }: Props) {
  const map = useMap()
  const { nodes } = useMapState(selectDocument)
  const name = (id: string) => {
    const node = nodes.find((candidate) => candidate.id === id)
    return node === undefined ? 'nowhere' : titleOf(node)
  }
  const go = (id: string) => () => map.select(selecting({ nodeIds: [id] }))
  return (
    <p className={classes.ends}>
      From{' '}
      <button type="button" onClick={go(edge.source)}>
        {name(edge.source)}
      </button>{' '}
      to{' '}
      <button type="button" onClick={go(edge.target)}>
        {name(edge.target)}
      </button>
    </p>
  )
}

function KindChoice({ edge, change }: Props & { readonly change: Change }) {
  const document = useMapState(selectDocument)
  const other: EdgeKind = edge.kind === 'sequence' ? 'exception' : 'sequence'
  const allowed = mayConnect(document, { ...edge, kind: other }, edge.id).ok
  return (
    <SegmentedControl
      aria-label="Kind of edge"
      fullWidth
      value={edge.kind}
      onChange={(kind) =>
        change(kind === 'exception' ? 'Make it an exception path' : 'Make it a normal flow', { kind })
      }
      data={[
        { value: 'sequence' as const, label: 'Normal flow', disabled: !allowed && other === 'sequence' },
        { value: 'exception' as const, label: 'Exception path', disabled: !allowed && other === 'exception' },
      ]}
    />
  )
}

function SequenceFields({ edge, change }: Props & { readonly change: Change }) {
  const map = useMap()
  const { nodes } = useMapState(selectDocument)
  const label = useDraft(edge.label ?? '', (text, had) =>
    keepWords(map, labelOf(edge), had, text, () => change('Label edge', { label: text.trim() })),
  )
  const source = nodes.find((node) => node.id === edge.source)
  return (
    <>
      <TextInput label="Label" placeholder="yes, no, over 10,000 …" {...label} />
      <PercentField
        label="Share of cases that go this way"
        shown
        value={edge.probability}
        onChange={(probability) => change('Set probability', { probability: probability ?? null })}
      />
      {source !== undefined && <SharesRemark node={source} />}
      {source?.kind === 'step' && (
        <Checkbox
          label="Only under a condition"
          checked={edge.conditional ?? false}
          onChange={(event) =>
            change('Set condition', { conditional: event.currentTarget.checked ? true : null })
          }
        />
      )}
    </>
  )
}

const eventWords: Readonly<Record<string, string>> = {
  exception: 'Something goes wrong',
  message: 'A message comes in',
  timer: 'It takes too long',
  error: 'An error',
  escalation: 'An escalation',
  cancel: 'A cancellation',
  compensation: 'Something must be undone',
  conditional: 'A condition comes true',
  signal: 'A signal',
}

function ExceptionFields({ edge, change }: Props & { readonly change: Change }) {
  const { event, name } = edge.exception ?? { event: 'exception', name: '' }
  const map = useMap()
  const draft = useDraft(name, (text, had) =>
    keepWords(map, labelOf(edge), had, text, () =>
      change('Name exception', { exception: { event, name: text.trim() } }),
    ),
  )
  const events = ['exception', ...eventTriggers.filter((trigger) => trigger in eventWords)]
  if (!events.includes(event)) events.push(event)
  return (
    <>
      <TextInput label="What goes wrong" placeholder="item missing, payment failed …" {...draft} />
      <Select
        label="How it shows"
        allowDeselect={false}
        value={event}
        data={events.map((value) => ({ value, label: eventWords[value] ?? value }))}
        onChange={(value) =>
          value !== null && change('Change exception type', { exception: { event: value, name } })
        }
      />
      <RateField
        value={edge.rate}
        onChange={(rate) => change('Set exception rate', { rate: rate ?? null })}
      />
    </>
  )
}
