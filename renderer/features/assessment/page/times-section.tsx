import { count, figure, metricFigure, moneyFigure, percent } from '#shared/lib/words.ts'
import type { CaseCount, CaseFigure, StepTiming, Timing } from '#shared/model/analysis/timing.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import { BarTable } from './bar-table.tsx'
import { Basis, Formula } from './basis.tsx'
import { CountedTable } from './counted-table.tsx'
import { Caveats } from './caveats.tsx'
import { caseUnits, minuteWords } from '#shared/model/minute-words.ts'
import type { MinuteUnit } from '#shared/model/minute-words.ts'
import type { SectionProps } from './section-props.ts'
import { timesLine, TimesWorked } from './times-worked.tsx'
import type { TimesLine } from './times-worked.tsx'
import { SimulatedCases } from './simulation.tsx'
import { ShowButton } from './show-button.tsx'
import { efficiencyWords, flowAnalysisWords, spreadWords } from './page-words.ts'
import { WayDown } from './way-down.tsx'
import { namesOf } from './split-section.tsx'
import classes from './page.module.css'

const BASIS = 'times-basis'
const NOTHING = { nodeIds: [], edgeIds: [] }

/** What one case takes (method §6). */
export function TimesSection({ view, catalogue }: SectionProps) {
  const { timing } = view.analysis
  return (
    <>
      <p className={classes.lead}>
        {timing.summary} <WayDown to={BASIS} about="what a case takes" />
      </p>
      <Caveats caveats={timing.caveats} parts={timing.caveatParts} />
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
      {timing.tellable && <SimulatedCases view={view} />}
      <Basis id={BASIS} title="How this is worked out">
        <Formula formula={timing.formula} source={timing.source} />
        {timing.tellable && <TimesWorked timing={timing} names={view.names} />}
        {timing.byFlowAnalysis !== null && (
          <p>{flowAnalysisWords(timing.byFlowAnalysis, view.analysis.fragments.counts.rigid)}</p>
        )}
      </Basis>
    </>
  )
}

interface FigureRow {
  readonly key: TimesLine
  readonly name: string
  readonly cells: readonly [mean: string, range: string, spread: string]
}

function Figures({ timing }: { readonly timing: Timing }) {
  const { handling, cycle, cost, costPerYear, efficiency, hoursPerYear } = timing
  const units = caseUnits(handling.mean, cycle.mean)
  const row = (
    key: TimesLine,
    name: string,
    value: CaseFigure,
    { bare, short: words }: Pick<MinuteUnit, 'bare' | 'short'>,
  ): FigureRow => ({
    key,
    name,
    cells: [
      words(value.mean),
      value.low === value.high ? 'no range stated' : `${bare(value.low)} to ${words(value.high)}`,
      spreadWords(value.deviation, words),
    ],
  })
  const one = (key: TimesLine, name: string, said: string): FigureRow => ({
    key,
    name,
    cells: [said, '', ''],
  })
  const rows = [
    row('handling', 'Work (handling time)', handling, units.work),
    row('cycle', 'From beginning to end (cycle time)', cycle, units.passed),
    ...(cost === null ? [] : [row('cost', 'Cost', cost, { bare: moneyFigure, short: moneyFigure })]),
    ...(efficiency === null ? [] : [one('efficiency', 'Time that is work', efficiencyWords(efficiency))]),
    ...(costPerYear === null ? [] : [one('costPerYear', 'Cost a year', moneyFigure(costPerYear))]),
    ...(hoursPerYear === null ? [] : [one('hoursPerYear', 'Work a year', `${figure(hoursPerYear)} h`)]),
  ]
  return (
    <CountedTable
      caption="One case"
      head={['Figure', 'On average', 'All low to all high', 'From case to case']}
      rows={rows.map(({ key, name, cells }) => ({
        key,
        cells: [name, ...cells],
        counted: NOTHING,
        about: name,
        down: <WayDown to={timesLine(key)} about={name} />,
      }))}
    />
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
    .toSorted((one, other) => other.minutesPerCase - one.minutesPerCase)
  const most = sorted[0]?.minutesPerCase ?? 0
  if (most === 0) return null
  const rows = sorted.map((step) => ({
    key: step.nodeId,
    name: names[step.nodeId] ?? step.nodeId,
    length: step.minutesPerCase / most,
    figure: [
      ...(tellable ? [`${minuteWords(step.minutesPerCase)}${step.assumed ? ', assumed' : ''}`] : []),
      percent(step.share),
      ...(tellable ? [`${count(step.visits, 'visit')} a case`] : []),
    ].join(' · '),
    more: <ShowButton counted={{ nodeIds: [step.nodeId], edgeIds: [] }} about={names[step.nodeId] ?? ''} />,
  }))
  const head = ['Step', tellable ? 'Work a case, share of all work, visits' : 'Share of all work'] as const
  return (
    <>
      <BarTable
        caption={
          <>
            Where the time goes. <WayDown to={timesLine('handling')} about="where the time goes" />
          </>
        }
        head={head}
        rows={rows.slice(0, SHOWN)}
      />
      {rows.length > SHOWN && (
        <Basis title={count(rows.length - SHOWN, 'more step')}>
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
      <CountedTable
        head={['From', 'To', 'A case']}
        rows={counts.crossings.map((crossing) => {
          const [from, to] = [crossing.fromIds, crossing.toIds].map((ids) => namesOf(ids, entries, 'none'))
          return {
            key: `${crossing.fromIds.join()} ${crossing.toIds.join()}`,
            cells: [from, to, figure(crossing.mean)],
            counted: crossing,
            about: `${from} to ${to}`,
          }
        })}
      />
      <p className={classes.note}>
        Σ visits × share of the way, over the ways that cross:{' '}
        {counts.crossings
          .slice(0, 5)
          .map(({ mean }) => metricFigure(mean))
          .join(' + ')}
        {counts.crossings.length > 5 ? ' + …' : ''} = {metricFigure(counts.mean)}, told as{' '}
        {figure(counts.mean)} a case.
      </p>
    </Basis>
  )
}
