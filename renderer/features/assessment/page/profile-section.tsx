import { Fragment } from 'react'
import { profileChart } from '#shared/drawing/profile-chart.ts'
import { percent } from '#shared/lib/words.ts'
import { ChartView } from '../../../ui/chart-view.tsx'
import type { SectionProps } from './section-props.ts'
import { Basis, Formula } from './basis.tsx'
import { CountedTable } from './counted-table.tsx'
import { WayDown } from './way-down.tsx'
import classes from './page.module.css'

const formulaId = (key: string) => `profile-${key}`
const balanceId = 'profile-on-balance'

/** Five dimensions between a task that is automated and a process that is orchestrated (method §2). */
export function ProfileSection({ view }: SectionProps) {
  const { profile, profileBalance } = view.analysis
  const placed = profile.filter(({ value }) => value !== null).length
  return (
    <>
      <p className={classes.lead}>
        {profileBalance.summary}{' '}
        {profileBalance.value !== null && <WayDown to={balanceId} about="the balance" />}
      </p>
      <p>
        Where the work stands between automating a task (the centre) and orchestrating a process (the rim).
        {placed < profile.length && ` ${placed} of ${profile.length} dimensions can be placed so far.`}
      </p>
      <div className={classes.pictureBeside}>
        <ChartView scene={profileChart(profile)} />
        <CountedTable
          head={['Dimension', 'Place', 'From … to', 'Because']}
          rows={profile.map((dimension) => {
            const { key, name, value, low, high, reason } = dimension
            return {
              key,
              cells: [name, value === null ? 'not yet' : percent(value), `${low} … ${high}`, reason],
              counted: dimension,
              about: name,
              down: value === null ? undefined : <WayDown to={formulaId(key)} about={name} />,
            }
          })}
        />
      </div>
      <Basis title="How the places are worked out">
        {profile.map(({ key, name, formula, worked, source }) => (
          <Fragment key={key}>
            <h3 id={formulaId(key)} tabIndex={-1}>
              {name}
            </h3>
            <Formula formula={formula} worked={worked ?? 'not yet'} source={source} />
          </Fragment>
        ))}
        <h3 id={balanceId} tabIndex={-1}>
          On balance
        </h3>
        <Formula
          formula={profileBalance.formula}
          worked={profileBalance.worked ?? 'not yet'}
          source="ours; the weights are in the rubric"
        />
      </Basis>
    </>
  )
}
