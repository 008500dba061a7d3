import { verdictWord } from '#shared/design/tokens.ts'
import { figure, percent } from '#shared/lib/words.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { firmnessLevels } from '#shared/model/analysis/stability.ts'
import type { Flip, VerdictSamples } from '#shared/model/analysis/stability.ts'
import type { Verdict } from '#shared/model/assessment.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { BarTable } from './bar-table.tsx'
import { Basis } from './basis.tsx'
import { NotchTable } from './notch-table.tsx'
import { neighboursWorked } from './neighbours-worked.ts'
import type { SectionProps } from './section-props.ts'
import { ShowButton } from './show-button.tsx'
import { Waffle } from './waffle.tsx'
import classes from './page.module.css'

/** How far the verdict is from being another one (method §3). */
export function FirmnessSection({ view, rubric }: SectionProps) {
  const { stability } = view.analysis
  return (
    <>
      <p className={classes.lead}>{stability.summary}</p>
      <Flips flips={stability.flips} />
      <div className={classes.pictures}>
        <NotchTable notches={stability.notches} verdict={view.assessment.verdict} />
        <Waffle neighbours={stability.neighbours} />
      </div>
      {stability.samples !== null && <Samples samples={stability.samples} rubric={rubric} />}
      <Basis title="When a verdict is called firm, leaning or open">
        <ul>
          {firmnessLevels.map((level) => (
            <li key={level}>{stability.thresholds[level]}</li>
          ))}
        </ul>
        <p>{neighboursWorked(stability)}</p>
        <p>Source: {stability.source}.</p>
      </Basis>
    </>
  )
}

function Flips({ flips }: { readonly flips: readonly Flip[] }) {
  if (flips.length === 0) return null
  return (
    <table className={classes.table}>
      <caption>The smallest changes that would change the verdict, nearest first</caption>
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col">would make it</th>
          <th scope="col">Dimension</th>
          <th scope="col">
            <span className={classes.spoken}>On the map</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {flips.map((flip) => (
          <tr key={`${flip.dimension} ${flip.change}`}>
            <th scope="row">{flip.change}</th>
            <td>
              <VerdictWord verdict={flip.to} />
            </td>
            <td>
              {dimensionNames[flip.dimension]} {flip.from} → {flip.into}
            </td>
            <td className={classes.more}>
              <ShowButton counted={flip} about={flip.change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function VerdictWord({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={classes.verdictWord} style={{ color: `var(--${verdict})` }}>
      <VerdictMark verdict={verdict} size={12} /> {verdictWord[verdict].toLowerCase()}
    </span>
  )
}

function Samples({ samples, rubric }: { readonly samples: VerdictSamples; readonly rubric: Rubric }) {
  const most = Math.max(...samples.totals.map(({ count }) => count))
  return (
    <>
      <BarTable
        caption={`Totals of ${figure(samples.of)} samples over what is open or a range`}
        head={['Total', 'Share of samples']}
        rows={samples.totals.map(({ total, count }) => {
          const verdict = verdictAt(total, rubric)
          return {
            key: String(total),
            name: (
              <span className={classes.verdictWord}>
                <VerdictMark verdict={verdict} size={12} /> {total}, {verdictWord[verdict].toLowerCase()}
              </span>
            ),
            length: count / most,
            figure: percent(count / samples.of),
            colour: verdict,
          }
        })}
      />
      <Basis title="What was sampled">
        <p>
          {samples.over} {figure(samples.of)} samples, seed {samples.seed}: the same every time.
        </p>
      </Basis>
    </>
  )
}
