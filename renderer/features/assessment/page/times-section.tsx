import { count, figure, moneyFigure, percent } from '#shared/lib/words.ts'
import type { CaseCount, CaseFigure, StepTiming, Timing } from '#shared/model/analysis/timing.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { BarTable } from './bar-table.tsx'
import { Basis, Formula } from './basis.tsx'
import { Caveats } from './exceptions-section.tsx'
import { minuteWords } from '#shared/model/minute-words.ts'
import type { SectionProps } from './section-props.ts'
import { TimesWorked } from './times-worked.tsx'
import { ShowButton } from './show-button.tsx'
import { namesOf } from './split-section.tsx'
import classes from './page.module.css'

/** What one case takes (method §6). */
export function TimesSection({ view, catalogue }: SectionProps) {
  const { timing } = view.analysis
  return (
    <>
      <p className={classes.lead}>{timing.summary}</p>
      {timing.tellable && <Figures timing={timing} />}
      <StepBars steps={timing.steps} names={view.names} tellable={timing.tellable} />
      <Crossings
        title="Handoffs a case, between departments"
        counts={timing.handoffs}
        entries={catalogue.departments}
      />
      <Crossings
        title="Switches of system a case"
        counts={timing.systemSwitches}
        entries={catalogue.systems}
      />
      <Caveats caveats={timing.caveats} />
      <Basis title="How this is worked out">
        <Formula formula={timing.formula} source={timing.source} />
        {timing.tellable && <TimesWorked timing={timing} names={view.names} />}
        {timing.byFlowAnalysis !== null && (
          <p>
            The map is structured, so flow analysis gives a second opinion: a cycle time of{' '}
            {minuteWords(timing.byFlowAnalysis)}.
          </p>
        )}
      </Basis>
    </>
  )
}

function Figures({ timing }: { readonly timing: Timing }) {
  const { handling, cycle, cost, costPerYear, efficiency, hoursPerYear } = timing
  return (
    <table className={classes.table}>
      <caption>One case</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">On average</th>
          <th scope="col">All low to all high</th>
          <th scope="col">From case to case</th>
        </tr>
      </thead>
      <tbody>
        <FigureRow name="Work (handling time)" value={handling} words={minuteWords} />
        <FigureRow name="From begin to end (cycle time)" value={cycle} words={minuteWords} />
        {cost !== null && <FigureRow name="Cost" value={cost} words={moneyFigure} />}
        {efficiency !== null && (
          <tr>
            <th scope="row">Time that is work</th>
            <td>{percent(efficiency)}</td>
            <td />
            <td />
          </tr>
        )}
        {costPerYear !== null && (
          <tr>
            <th scope="row">Cost a year</th>
            <td>{moneyFigure(costPerYear)}</td>
            <td />
            <td />
          </tr>
        )}
        {hoursPerYear !== null && (
          <tr>
            <th scope="row">Work a year</th>
            <td>{figure(hoursPerYear)} h</td>
            <td />
            <td />
          </tr>
        )}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly name: string
  readonly value: CaseFigure
  readonly words: (value: number) => string
}

function FigureRow({ name, value, words }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{words(value.mean)}</td>
      <td>{value.low === value.high ? 'no range stated' : `${words(value.low)} to ${words(value.high)}`}</td>
      <td>± {words(value.deviation)}</td>
    </tr>
  )
}

const SHOWN = 8

interface BarsProps {
  readonly steps: readonly StepTiming[]
  readonly tellable: boolean
  readonly names: Readonly<Record<string, string>>
}

/** Where the time goes: the largest first, the others on request. */
function StepBars({ steps, names, tellable }: BarsProps) {
  const sorted = steps
    .filter(({ visits }) => visits > 0)
    .toSorted((one, other) => other.minutes - one.minutes)
  const most = sorted[0]?.minutes ?? 0
  if (most === 0) return null
  const rows = sorted.map((step) => ({
    key: step.nodeId,
    name: names[step.nodeId] ?? step.nodeId,
    length: step.minutes / most,
    figure: [
      ...(tellable ? [`${minuteWords(step.minutes)}${step.assumed ? ', assumed' : ''}`] : []),
      percent(step.share),
      ...(tellable ? [`${count(step.visits, 'visit')} a case`] : []),
    ].join(' · '),
    more: <ShowButton counted={{ nodeIds: [step.nodeId], edgeIds: [] }} about={names[step.nodeId] ?? ''} />,
  }))
  const head = ['Step', tellable ? 'Work a case, share of all work, visits' : 'Share of all work'] as const
  return (
    <>
      <BarTable caption="Where the time goes" head={head} rows={rows.slice(0, SHOWN)} />
      {rows.length > SHOWN && (
        <Basis title={`${rows.length - SHOWN} more steps`}>
          <BarTable caption="The other steps" head={head} rows={rows.slice(SHOWN)} />
        </Basis>
      )}
    </>
  )
}

interface CrossingProps {
  readonly title: string
  readonly counts: CaseCount
  readonly entries: readonly CatalogueEntry[]
}

function Crossings({ title, counts, entries }: CrossingProps) {
  if (counts.crossings.length === 0) return null
  return (
    <Basis title={`${title}: ${figure(counts.mean)}`}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">A case</th>
            <th scope="col">
              <span className={classes.spoken}>On the map</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.crossings.map((crossing) => {
            const [from, to] = [crossing.fromIds, crossing.toIds].map((ids) => namesOf(ids, entries, 'none'))
            return (
              <tr key={`${crossing.fromIds.join()} ${crossing.toIds.join()}`}>
                <th scope="row">{from}</th>
                <td>{to}</td>
                <td>{figure(crossing.mean)}</td>
                <td className={classes.more}>
                  <ShowButton counted={crossing} about={`${from} to ${to}`} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Basis>
  )
}
