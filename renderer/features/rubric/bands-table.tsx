import { defaultRubric } from '#shared/model/rubric.ts'
import type { Bands, Rubric } from '#shared/model/rubric.ts'
import { wrongBounds } from '#shared/model/rubric/check.ts'
import { bandsFields } from '#shared/model/rubric/fields.ts'
import type { BandsField } from '#shared/model/rubric/fields.ts'
import { FigureInput } from './figure-input.tsx'
import classes from './rubric.module.css'

interface Props {
  readonly draft: Rubric
  readonly problems: ReadonlyMap<string, string>
  readonly onChange: (rubric: Rubric) => void
}

const scores = [1, 2, 3, 4] as const

/** Counts into scores: a row a measure, its highest figure for each score. */
export function BandsTable({ draft, problems, onChange }: Props) {
  return (
    <table className={classes.bands}>
      <caption>Highest figure that still gives the score; anything above the last scores 5</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          {scores.map((score) => (
            <th key={score} scope="col">
              Score {score}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bandsFields.map((field) => (
          <BandsRow
            key={field.path}
            field={field}
            draft={draft}
            problem={problems.get(field.path)}
            onChange={onChange}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps extends Omit<Props, 'problems'> {
  readonly field: BandsField
  readonly problem: string | undefined
}

function BandsRow({ field, draft, problem, onChange }: RowProps) {
  const bands = field.get(draft)
  const wrong = wrongBounds(bands, field.unit)
  return (
    <tr>
      <th scope="row">
        {field.label}
        {problem !== undefined && (
          <span role="alert" className={classes.problem}>
            {problem}
          </span>
        )}
      </th>
      {bands.map((bound, index) => (
        <td key={index}>
          <FigureInput
            label={`${field.label}, score ${index + 1} up to`}
            unit={field.unit}
            value={bound}
            method={field.get(defaultRubric)[index] ?? bound}
            invalid={wrong[index] === true}
            onChange={(value) => onChange(field.set(draft, withBound(bands, index, value)))}
          />
        </td>
      ))}
    </tr>
  )
}

function withBound([a, b, c, d]: Bands, index: number, value: number): Bands {
  return [index === 0 ? value : a, index === 1 ? value : b, index === 2 ? value : c, index === 3 ? value : d]
}
