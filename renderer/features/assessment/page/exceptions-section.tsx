import { percent } from '#shared/lib/words.ts'
import type { RateDetail } from '#shared/model/analysis/rate.ts'
import { AnswerButton } from './answer-button.tsx'
import { BarTable } from './bar-table.tsx'
import { Basis, Formula } from './basis.tsx'
import { Caveats } from './caveats.tsx'
import type { SectionProps } from './section-props.ts'
import { ShowButton } from './show-button.tsx'
import { WayDown } from './way-down.tsx'
import classes from './page.module.css'

const BASIS = 'exceptions-basis'

/** The end-to-end exception rate taken apart (method §1). */
export function ExceptionsSection({ view }: SectionProps) {
  const { rate } = view.analysis
  return (
    <>
      <p className={classes.lead}>
        {rate.summary} <WayDown to={BASIS} about="how often it goes wrong" />
      </p>
      {rate.observed !== null && (
        <p>
          Counted in the client’s records: {percent(rate.observed.rate)}, which supports{' '}
          {percent(rate.observed.range[0])} to {percent(rate.observed.range[1])}. The count goes before the
          drawing. <AnswerButton group="variability" about="cases seen with an exception" />
        </p>
      )}
      <Caveats caveats={rate.caveats} parts={rate.caveatParts} />
      <Contributions rate={rate} names={view.names} />
      <Basis id={BASIS} title="How this is worked out">
        <Formula formula={rate.formula} worked={workedWords(rate)} source={rate.source} />
        {rate.contributions.map(({ nodeId, rate: there, text }) => (
          <p key={nodeId}>
            {percent(there)} of the cases at “{view.names[nodeId] ?? nodeId}” take an exception path. {text}
          </p>
        ))}
      </Basis>
    </>
  )
}

/** `1 − 98.5 % = 1.5 %`; the counted cases where somebody counted. */
function workedWords({ rate, observed }: RateDetail): string {
  const drawn =
    rate === null ? 'no exception path carries a rate' : `1 − ${percent(1 - rate)} = ${percent(rate)}`
  return observed === null ? drawn : `counted: ${percent(observed.rate)}; from the map: ${drawn}`
}

interface Props {
  readonly rate: RateDetail
  readonly names: Readonly<Record<string, string>>
}

function Contributions({ rate, names }: Props) {
  const { contributions } = rate
  if (contributions.length === 0) return null
  const most = contributions[0]?.effect ?? 1
  return (
    <BarTable
      caption="Where it goes wrong: by how much the rate would fall if nothing went wrong there"
      head={['At', 'The rate would fall by']}
      rows={contributions.map((each) => ({
        key: each.nodeId,
        name: names[each.nodeId] ?? each.nodeId,
        length: each.effect / most,
        figure: points(each.effect),
        colour: 'orchestrate',
        more: <ShowButton counted={each} about={names[each.nodeId] ?? each.text} />,
      }))}
    />
  )
}

/** A difference of two rates: `1 point`, `0.5 points`. */
function points(effect: number): string {
  const value = percent(effect).replace(/\s*%$/, '')
  return `${value} ${value === '1' ? 'point' : 'points'}`
}
