import { whatIfGroups } from '#shared/compare/what-if-rows.ts'
import type { WhatIfCell, WhatIfGroup, WhatIfRow } from '#shared/compare/what-if-rows.ts'
import { count } from '#shared/lib/words.ts'
import type { WhatIfView } from '#shared/model/what-if/view.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { Basis } from '../page/basis.tsx'
import page from '../page/page.module.css'
import classes from './what-if.module.css'

/** As it is and as it would be: what moves stands out by weight and an arrow; what stays is there on request. */
export function SideBySide({ view }: { readonly view: WhatIfView }) {
  const groups = whatIfGroups(view.before, view.after)
  const staying = groups.flatMap(({ rows }) => rows.filter((row) => row.same && !row.always))
  return (
    <>
      <Sides
        groups={groups
          .map(({ title, rows }) => ({ title, rows: rows.filter((row) => !row.same || row.always) }))
          .filter(({ rows }) => rows.length > 0)}
      />
      {staying.length > 0 && (
        <Basis title={`${count(staying.length, 'figure stays', 'figures stay')} the same`}>
          <dl className={page.formula}>
            {staying.map(({ key, title, before }) => (
              <div key={key} className={classes.stays}>
                <dt>{title}</dt>
                <dd>
                  <Cell cell={before} />
                </dd>
              </div>
            ))}
          </dl>
        </Basis>
      )}
    </>
  )
}

function Sides({ groups }: { readonly groups: readonly WhatIfGroup[] }) {
  return (
    <table className={`${page.table} ${classes.sides}`}>
      <caption>As it is, and as it would be with what is tried</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">As it is</th>
          <th scope="col">With what is tried</th>
        </tr>
      </thead>
      {groups.map(({ title, rows }, at) => (
        <tbody key={title}>
          {at > 0 && (
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={3}>
                {title}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({ row: { title, before, after, same } }: { readonly row: WhatIfRow }) {
  // Where a score stays although its counts move, these say what the change did.
  const rests = !same || before.basis !== after.basis
  return (
    <tr data-same={same}>
      <th scope="row">{title}</th>
      <td data-figures>
        <Cell cell={before} />
        {rests && <Rests on={before.basis} />}
      </td>
      <td data-figures>
        {same ? (
          'the same'
        ) : (
          <span className={classes.moved}>
            <span aria-hidden="true">→</span>
            <span className={page.spoken}>moves to </span>
            <Cell cell={after} />
          </span>
        )}
        {rests && <Rests on={after.basis} />}
      </td>
    </tr>
  )
}

/** Of what moves, the counts and the band behind it. */
function Rests({ on }: { readonly on: string | undefined }) {
  return on === undefined ? null : <span className={classes.rests}>{on}</span>
}

function Cell({ cell: { value, verdict } }: { readonly cell: WhatIfCell }) {
  if (verdict === undefined) return <span>{value}</span>
  return (
    <span className={page.verdictWord} style={{ color: `var(--${verdict})` }}>
      <VerdictMark verdict={verdict} size={12} /> {value}
    </span>
  )
}
