import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { compareFigures, isSame } from '#shared/compare/figures.ts'
import type { ComparedFigure, FigureSide } from '#shared/compare/figures.ts'
import { numberWord } from '#shared/lib/words.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import classes from './figures.module.css'

/** The total with its verdict, and what else differs, in one row; on demand each figure with what it rests on. */
export function Figures({ comparison }: { readonly comparison: Comparison }) {
  const rows = compareFigures(comparison.before, comparison.after)
  const [open, setOpen] = useState(false)
  const told = rows.filter((row) => row.key === 'total' || !isSame(row))
  const rest = rows.length - told.length
  return (
    <>
      <div className={classes.row}>
        <dl className={classes.figures}>
          {told.map((row) => (
            <div key={row.key} className={classes.figure} data-same={isSame(row)}>
              <dt>{row.title}</dt>
              <dd data-figures>
                <Change row={row} />
              </dd>
            </div>
          ))}
        </dl>
        {rest > 0 && <span className={classes.same}>{restWords(rest, told.length)}</span>}
        <button
          type="button"
          className={classes.all}
          aria-expanded={open}
          aria-controls="all-figures"
          onClick={() => setOpen(!open)}
        >
          All figures and what they rest on
          <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />
        </button>
      </div>
      <div id="all-figures" className={classes.basis} hidden={!open}>
        <AllFigures rows={rows} />
      </div>
    </>
  )
}

function restWords(rest: number, told: number): string {
  if (told === 1) return 'every other figure as before'
  return rest === 1 ? 'one other as before' : `${numberWord(rest)} others as before`
}

function AllFigures({ rows }: { readonly rows: readonly ComparedFigure[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, before, after }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td>{basisWords(before)}</td>
            <td>
              {before.basis === after.basis && before.value === after.value ? 'the same' : basisWords(after)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function basisWords({ value, basis }: FigureSide): string {
  return basis === '' ? value : `${value}: ${basis}`
}

function Change({ row }: { readonly row: ComparedFigure }) {
  const { before, after } = row
  if (isSame(row)) {
    return (
      <>
        <Value side={after} /> <span className={classes.same}>as before</span>
      </>
    )
  }
  return (
    <>
      <span className={classes.before}>
        <Value side={before} />
      </span>
      <span aria-hidden="true" className={classes.arrow}>
        →
      </span>
      <span className={classes.spoken}>, now </span>
      <Value side={after} />
    </>
  )
}

/** A total names its verdict, and what it may still become: `10 Hybrid, provisional (9–11)`. */
function Value({ side }: { readonly side: FigureSide }) {
  const { value, verdict, basis } = side
  if (verdict === undefined) return <span>{value}</span>
  return (
    <span className={classes.verdict}>
      <VerdictMark verdict={verdict} size={12} />
      {value}
      <span className={classes.spoken}> of 20,</span> {basis}
    </span>
  )
}
