import { defaultRubric } from '#shared/model/rubric.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { LimitField } from '#shared/model/rubric/fields.ts'
import { FigureInput } from './figure-input.tsx'
import classes from './rubric.module.css'

interface Props {
  readonly title: string
  readonly fields: readonly LimitField[]
  readonly draft: Rubric
  readonly problems: ReadonlyMap<string, string>
  readonly onChange: (rubric: Rubric) => void
}

export function LimitList({ title, fields, draft, problems, onChange }: Props) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {fields.map((field) => (
          <li key={field.path} className={classes.limit}>
            <span>
              {field.label}
              {problems.has(field.path) && (
                <span role="alert" className={classes.problem}>
                  {problems.get(field.path)}
                </span>
              )}
            </span>
            <FigureInput
              label={field.label}
              unit={field.unit}
              value={field.get(draft)}
              method={field.get(defaultRubric)}
              invalid={problems.has(field.path)}
              onChange={(value) => onChange(field.set(draft, value))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
