import type { Characteristics, StepNode } from '#shared/model/document.ts'
import { updateStep } from '#shared/model/edits/update-step.ts'
import type { StepPatch } from '#shared/model/edits/update-step.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { SystemsField } from '../fields/systems-field.tsx'
import { MinutesFields } from './minutes-fields.tsx'
import { Section } from './section.tsx'

const questions = [
  ['rules', 'Works by clear rules'],
  ['structured', 'Structured input and output'],
  ['judgement', 'Needs human judgement'],
  ['automated', 'Already done by a machine'],
] as const

const yesNo = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const

const values = [
  ['adding', 'Adds value'],
  ['required', 'Required'],
  ['waste', 'Waste'],
] as const

/** What the room says about one step, or about many at once. */
export function StepFields({ nodes }: { readonly nodes: readonly StepNode[] }) {
  const map = useMap()
  const nodeIds = nodes.map((node) => node.id)
  const change = (label: string, patch: StepPatch) =>
    map.edit(label, (document) => updateStep(document, { nodeIds, patch }))
  const answer = (key: keyof Characteristics, value: Characteristics[keyof Characteristics]) =>
    change('Answer about a step', { characteristics: { [key]: value } })
  return (
    <>
      <Section title="Systems">
        <SystemsField
          systemIds={shared(nodes)}
          partly={partly(nodes)}
          onAdd={(id) => change('Add system', { addSystemIds: [id] })}
          onRemove={(id) => change('Remove system', { removeSystemIds: [id] })}
        />
      </Section>
      <Section title="How the work is done">
        {questions.map(([key, label]) => (
          <ChoiceField
            key={key}
            label={label}
            options={yesNo}
            value={same(nodes, (node) => yesOrNo(node.characteristics[key]))}
            onChange={(value) => answer(key, value === undefined ? undefined : value === 'yes')}
          />
        ))}
        <ChoiceField
          label="For the customer it"
          options={values}
          stacked
          value={same(nodes, (node) => node.characteristics.value)}
          onChange={(value) => answer('value', value)}
        />
      </Section>
      {nodes.length === 1 && nodes[0] !== undefined && <MinutesFields node={nodes[0]} />}
    </>
  )
}

function yesOrNo(value: boolean | undefined): 'yes' | 'no' | undefined {
  if (value === undefined) return undefined
  return value ? 'yes' : 'no'
}

/** What all say alike; undefined where they differ or nobody was asked. */
function same<T>(nodes: readonly StepNode[], read: (node: StepNode) => T): T | undefined {
  const [first, ...others] = nodes.map(read)
  return others.every((other) => other === first) ? first : undefined
}

function shared(nodes: readonly StepNode[]): string[] {
  const [first, ...others] = nodes
  return (first?.systemIds ?? []).filter((id) => others.every((node) => node.systemIds.includes(id)))
}

function partly(nodes: readonly StepNode[]): string[] {
  const all = new Set(shared(nodes))
  return [...new Set(nodes.flatMap((node) => node.systemIds))].filter((id) => !all.has(id))
}
