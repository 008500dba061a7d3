import { Fragment } from 'react'
import { profileChart } from '#shared/drawing/profile-chart.ts'
import { profileWords } from '#shared/model/analysis/profile-words.ts'
import { percent } from '#shared/lib/words.ts'
import { ChartView } from '../../../ui/chart-view.tsx'
import type { SectionProps } from './section-props.ts'
import { Basis, Formula } from './basis.tsx'
import { ShowButton } from './show-button.tsx'
import classes from './page.module.css'

/** Five dimensions between a task that is automated and a process that is orchestrated (method §2). */
export function ProfileSection({ view }: SectionProps) {
  const { profile } = view.analysis
  const placed = profile.filter(({ value }) => value !== null).length
  return (
    <>
      <p className={classes.lead}>{profileWords(profile)}</p>
      <p>
        Where the work stands between automating a task (the centre) and orchestrating a process (the rim).
        {placed < profile.length && ` ${placed} of ${profile.length} dimensions can be placed so far.`}
      </p>
      <div className={classes.pictures}>
        <ChartView scene={profileChart(profile)} />
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">Place</th>
            <th scope="col">From … to</th>
            <th scope="col">Because</th>
            <th scope="col">
              <span className={classes.spoken}>On the map</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {profile.map((dimension) => (
            <tr key={dimension.key}>
              <th scope="row">{dimension.name}</th>
              <td>{dimension.value === null ? 'not yet' : percent(dimension.value)}</td>
              <td>
                {dimension.low} … {dimension.high}
              </td>
              <td>{dimension.reason}</td>
              <td className={classes.more}>
                <ShowButton counted={dimension} about={dimension.name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Basis title="How the places are worked out">
        {profile.map(({ key, name, formula, worked, source }) => (
          <Fragment key={key}>
            <h3>{name}</h3>
            <Formula formula={formula} worked={worked ?? 'not yet'} source={source} />
          </Fragment>
        ))}
      </Basis>
    </>
  )
}
