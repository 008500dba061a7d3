import { Select } from '@mantine/core'
import { decisionChoices, eventTriggers } from '#shared/model/document.ts'
import type { DecisionChoice, EventTrigger, FlowNode } from '#shared/model/document.ts'
import { updateNode } from '#shared/model/edits/update-node.ts'
import type { NodePatch } from '#shared/model/edits/update-node.ts'
import { useMap } from '../../../state/map/use-map.ts'

const choiceWords: Readonly<Record<DecisionChoice, string>> = {
  exclusive: 'One way is taken',
  inclusive: 'One or several ways are taken',
  complex: 'By a rule of its own',
  'event-based': 'By what happens first',
}

const triggerWords: Readonly<Record<EventTrigger, string>> = {
  none: 'Nothing in particular',
  message: 'A message',
  timer: 'A time',
  error: 'An error',
  escalation: 'An escalation',
  cancel: 'A cancellation',
  compensation: 'A compensation',
  conditional: 'A condition',
  link: 'A link',
  signal: 'A signal',
  terminate: 'Everything ends',
  multiple: 'One of several',
}

/** What only some kinds have. */
export function KindFields({ node }: { readonly node: FlowNode }) {
  const map = useMap()
  const change = (label: string, patch: NodePatch) =>
    map.edit(label, (document) => updateNode(document, { nodeId: node.id, patch }))
  switch (node.kind) {
    case 'decision':
      return (
        <Select
          label="How it is decided"
          allowDeselect={false}
          value={node.choice}
          data={decisionChoices.map((choice) => ({ value: choice, label: choiceWords[choice] }))}
          onChange={(choice) => choice !== null && change('Change how it is decided', { choice })}
        />
      )
    case 'start':
    case 'event':
    case 'end':
      return (
        <Select
          label={node.kind === 'end' ? 'Sends' : 'Waits for'}
          allowDeselect={false}
          value={node.trigger}
          data={eventTriggers.map((trigger) => ({ value: trigger, label: triggerWords[trigger] }))}
          onChange={(trigger) => trigger !== null && change('Change what it waits for', { trigger })}
        />
      )
    case 'step':
    case 'parallel':
      return null
  }
}
