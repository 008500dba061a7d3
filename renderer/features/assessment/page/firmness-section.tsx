import { verdictWord } from '#shared/design/tokens.ts'
import { figure, percent } from '#shared/lib/words.ts'
import { dimensionNames } from '#shared/model/dimension-names.ts'
import { firmnessLevels } from '#shared/model/analysis/stability.ts'
import type { Flip, VerdictSamples } from '#shared/model/analysis/stability.ts'
import type { Verdict } from '#shared/model/assessment.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import { verdictAt } from '#shared/model/rubric/verdict-at.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { AnswerButton } from './answer-button.tsx'
import { BarTable } from './bar-table.tsx'
import { Basis } from './basis.tsx'
import { CountedTable } from './counted-table.tsx'
import { NotchTable } from './notch-table.tsx'
import { neighboursWorked, notchesWorked } from './neighbours-worked.ts'
import type { SectionProps } from './section-props.ts'
import { Waffle } from './waffle.tsx'
import { WayDown } from './way-down.tsx'
import classes from './page.module.css'

const BASIS = 'firmness-basis'
const SAMPLES = 'firmness-samples'

/** How far the verdict is from being another one (method §3). */
export function FirmnessSection({ view, rubric }: SectionProps) {
  const { stability } = view.analysis
  return (
    <>
      <p className={classes.lead}>
        {stability.summary} <WayDown to={BASIS} about="how firm the verdict is" />
      </p>
      <Flips flips={stability.flips} />
      <div className={classes.pictures}>
        <NotchTable notches={stability.notches} verdict={view.assessment.verdict} />
        <Waffle neighbours={stability.neighbours} basis={BASIS} />
      </div>
      {stability.samples !== null && <Samples samples={stability.samples} rubric={rubric} />}
      <Basis id={BASIS} title="When a verdict is called firm, leaning or open">
        <ul>
          {firmnessLevels.map((level) => (
            <li key={level}>{stability.thresholds[level]}</li>
          ))}
        </ul>
        <p>{notchesWorked(view.assessment.total, rubric)}</p>
        <p>{neighboursWorked(stability)}</p>
        <p>Source: {stability.source}.</p>
      </Basis>
    </>
  )
}

function Flips({ flips }: { readonly flips: readonly Flip[] }) {
  if (flips.length === 0) return null
  return (
    <CountedTable
      caption="The smallest changes that would change the verdict, nearest first"
      head={['Change', 'would make it', 'Dimension']}
      rows={flips.map((flip) => ({
        key: `${flip.dimension} ${flip.change}`,
        cells: [
          flip.change,
          <VerdictWord key="to" verdict={flip.to} />,
          `${dimensionNames[flip.dimension]} ${flip.from}\u00a0→\u00a0${flip.into}`,
        ],
        counted: flip,
        about: flip.change,
        down:
          flip.nodeIds.length + flip.edgeIds.length === 0 && flip.dimension !== 'complexity' ? (
            <AnswerButton group={flip.dimension} about={flip.change} />
          ) : undefined,
      }))}
    />
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
        caption={
          <>
            Totals of {figure(samples.of)} samples over what is open or a range.{' '}
            <WayDown to={SAMPLES} about="the samples" />
          </>
        }
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
      <Basis id={SAMPLES} title="What was sampled">
        <p>
          {samples.over} {figure(samples.of)} samples, seed {samples.seed}: the same every time. Of them{' '}
          {figure(samples.keep)} keep the verdict: {figure(samples.keep)} / {figure(samples.of)} ={' '}
          {percent(samples.share)}.
        </p>
      </Basis>
    </>
  )
}
