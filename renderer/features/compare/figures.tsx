import { compareFigures, isSame } from '#shared/compare/figures.ts'
import type { ComparedFigure, FigureSide } from '#shared/compare/figures.ts'
import { verdictWord } from '#shared/design/tokens.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import classes from './figures.module.css'

/** Total, dimensions, exceptions and handling time before and after, each with what it rests on. */
export function Figures({ comparison }: { readonly comparison: Comparison }) {
  const rows = compareFigures(comparison.before, comparison.after)
  return (
    <>
      <dl className={classes.figures}>
        {rows.map((row) => (
          <div key={row.key} className={classes.figure} data-same={isSame(row)}>
            <dt>{row.title}</dt>
            <dd data-figures>
              <Change row={row} />
            </dd>
          </div>
        ))}
      </dl>
      <details className={classes.basis}>
        <summary>What these figures rest on</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ before, after }) => before.basis !== '' || after.basis !== '')
              .map(({ key, title, before, after }) => (
                <tr key={key}>
                  <th scope="row">{title}</th>
                  <td>{basisWords(before)}</td>
                  <td>
                    {before.basis === after.basis && before.value === after.value
                      ? 'the same'
                      : basisWords(after)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function basisWords({ value, basis }: FigureSide): string {
  return `${value}: ${basis}`
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

function Value({ side }: { readonly side: FigureSide }) {
  const { value, verdict } = side
  if (verdict === undefined) return <span>{value}</span>
  return (
    <span className={classes.verdict}>
      <VerdictMark verdict={verdict} size={12} />
      {value}
      <span className={classes.spoken}> of 20, {verdictWord[verdict]}</span>
    </span>
  )
}
