import type { Minutes, StepNode } from '#shared/model/document.ts'
import { updateStep } from '#shared/model/edits/update-step.ts'
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
    const next = value === undefined ? undefined : ordered({ ...filled(minutes, value), [key]: value }, key)
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

function filled(minutes: Minutes | undefined, value: number): Minutes {
  return minutes ?? { low: value, likely: value, high: value }
}

/** Low ≤ likely ≤ high: the figure just typed holds, the others give way. */
function ordered({ low, likely, high }: Minutes, typed: keyof Minutes): Minutes {
  if (typed === 'low') return { low, likely: Math.max(low, likely), high: Math.max(low, likely, high) }
  if (typed === 'high') return { low: Math.min(low, high), likely: Math.min(likely, high), high }
  return { low: Math.min(low, likely), likely, high: Math.max(likely, high) }
}
