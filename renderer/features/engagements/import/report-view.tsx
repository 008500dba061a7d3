import { figure } from '#shared/lib/words.ts'
import type { ImportReport } from '#shared/model/engagement.ts'
import classes from './import.module.css'

/** Mapped n of m, and everything that was not understood with its reason. */
export function ReportView({ report }: { readonly report: ImportReport }) {
  const layout =
    report.layout === 'from-file'
      ? 'Positions are those of the file.'
      : 'The file has no diagram; Baton laid the map out.'
  return (
    <>
      <p className={classes.summary}>
        {report.fileName}: {figure(report.mapped)} of {figure(report.elements)} elements mapped. {layout}
      </p>
      {report.namedInFile !== undefined && (
        <p>
          Named “{report.namedInFile}” in the file; the engagement has a workflow of that name already, so
          this one has a number.
        </p>
      )}
      {report.reported.length > 0 && <Reported report={report} />}
    </>
  )
}

function Reported({ report }: { readonly report: ImportReport }) {
  return (
    <details className={classes.details} open={report.reported.length <= 8}>
      <summary>Not understood: {figure(report.reported.length)}</summary>
      <div
        className={classes.scroll}
        role="region"
        aria-label={`Not understood in ${report.fileName}`}
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Element</th>
              <th scope="col">Id</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {report.reported.map((each, index) => (
              <tr key={`${index}:${each.id}`}>
                <td>{each.element}</td>
                <td className={classes.id}>{each.id}</td>
                <td>{each.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
