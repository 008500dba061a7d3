import type { Minutes, StepNode } from '#shared/model/document.ts'
import { updateStep } from '#shared/model/edits/update-step.ts'
import { withMinutes } from '#shared/model/minutes.ts'
import { useMap } from '../../../state/map/use-map.ts'
import { NumberField } from '../fields/number-field.tsx'
import { Section } from './section.tsx'
import classes from './minutes-fields.module.css'

const ends = [
  ['low', 'Low'],
  ['likely', 'Likely'],
  ['high', 'High'],
] as const

/** Minutes of handling time; one figure is enough to begin with, the others follow it until they are typed. */
export function MinutesFields({ node }: { readonly node: StepNode }) {
  const map = useMap()
  const { minutes } = node.characteristics
  const change = (key: keyof Minutes, value: number | undefined) => {
    const next = value === undefined ? undefined : withMinutes(minutes, key, value)
    map.edit('Set handling time', (document) =>
      updateStep(document, { nodeIds: [node.id], patch: { characteristics: { minutes: next } } }),
    )
  }
  return (
    <Section title="Handling time in minutes">
      <div className={classes.row}>
        {ends.map(([key, label]) => (
          <NumberField
            key={key}
            label={label}
            placeholder="–"
            value={minutes?.[key]}
            onChange={(value) => change(key, value)}
          />
        ))}
      </div>
    </Section>
  )
}
