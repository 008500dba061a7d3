import { count, list, percent, pointFigure, pointWords } from '#shared/lib/words.ts'
import type { Island, Split, SplitStep } from '#shared/model/analysis/split.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import type { Catalogue, CatalogueEntry } from '#shared/model/catalogue.ts'
import { openMap, routeStore } from '../../../state/route-store.ts'
import { awaitMapPanel } from '../../../state/window-store.ts'
import { VerdictMark } from '../../../ui/verdict-mark.tsx'
import { Basis } from './basis.tsx'
import { Caveats } from './caveats.tsx'
import { CountedTable } from './counted-table.tsx'
import { LambdaBreaks } from './lambda-breaks.tsx'
import { LambdaField } from './lambda-field.tsx'
import { partsOf } from '#shared/model/analysis/caveat.ts'
import { assumedShares } from '#shared/model/analysis/split-words.ts'
import { minuteWords } from '#shared/model/minute-words.ts'
import type { SectionProps } from './section-props.ts'
import { ShowButton } from './show-button.tsx'
import { ShowSplit } from './show-split.tsx'
import { partWorked } from './sum-words.ts'
import { WayDown } from './way-down.tsx'
import classes from './page.module.css'
import split from './split-section.module.css'

const BASIS = 'split-basis'

/** The hybrid split (method §5): which steps to automate, in which islands, and what a hand-over costs. */
export function SplitSection({ view, catalogue }: SectionProps) {
  const { split: found, timing } = view.analysis
  const assumed = found.answered ? assumedShares(timing) : []
  return (
    <>
      {/* Above all that comes and goes with the price, so that it stays under the pointer. */}
      {found.answered && <LambdaField split={found} />}
      <p className={`${classes.lead} ${split.summary}`}>
        {found.summary}{' '}
        {found.waste !== null && (
          <ShowButton counted={found.waste} about="the waste among what is automated" />
        )}{' '}
        <WayDown to={BASIS} about="the split" />
      </p>
      <Caveats caveats={found.caveats.map(({ text }) => text)} parts={partsOf(found.caveats) ?? undefined} />
      <p>
        {!found.answered && found.steps.length > 0 && (
          <button
            type="button"
            className={classes.show}
            onClick={() => answerSteps(view.workflowId)}
            title="Alt+T"
          >
            Answer in the steps table
          </button>
        )}{' '}
        {found.answered && <ShowSplit workflowId={view.workflowId} />}
      </p>
      {found.answered && <LambdaBreaks split={found} verdict={view.assessment.verdict} />}
      <Caveats
        caveats={[...found.repairs, ...assumed.map(({ text }) => text)]}
        parts={{ ...found.repairParts, ...partsOf(assumed) }}
      />
      {found.islands.map((island, at) => (
        <IslandCard key={island.id} island={island} number={at + 1} view={view} catalogue={catalogue} />
      ))}
      {found.answered && <Worked split={found} view={view} />}
    </>
  )
}

/** What the split rests on; before anybody answered about the steps there is none. */
function Worked({ split: found, view }: { readonly split: Split; readonly view: AnalysisView }) {
  return (
    <>
      <Basis title={`The price of ${count(found.steps.length, 'step')}, one by one`}>
        <Steps steps={found.steps} names={view.names} />
      </Basis>
      <Basis id={BASIS} title="How this is worked out">
        <p>
          Each step has a price for being automated and one for being orchestrated, from what is known of it.
          Labels are chosen so that the prices and λ for every hand-over add up to the least: a minimum cut,
          exact.
        </p>
        <p data-figures>{costWords(found)}</p>
        <HandOvers split={found} />
        <p>Source: method §5 (ours); minimum cut, Ford and Fulkerson (1956).</p>
      </Basis>
    </>
  )
}

/** The map of the workflow, its steps table open with the keyboard in it. */
function answerSteps(workflowId: string): void {
  const { route } = routeStore.getState()
  if (route.kind === 'start') return
  awaitMapPanel('steps')
  openMap(route.engagementId, workflowId)
}

/** `Here: 6.5 for the steps + 1 × 5 hand-overs = 11.5 points.` */
function costWords({ cost, lambda, share, handOverEdgeIds }: Split): string {
  const crossing = lambda * handOverEdgeIds.length
  return `Here: ${pointFigure(cost - crossing)} for the steps + ${pointFigure(lambda)} × ${count(handOverEdgeIds.length, 'hand-over')} = ${pointWords(cost)}. Automated steps are ${percent(share)} of the handling time.`
}

interface CardProps {
  readonly island: Island
  readonly number: number
  readonly view: AnalysisView
  readonly catalogue: Catalogue
}

function IslandCard({ island, number, view, catalogue }: CardProps) {
  const { name, contract, share, minutes, stepIds, systemIds, departmentIds } = island
  return (
    <section className={split.island} aria-label={`Island ${number}`}>
      <h3>
        <VerdictMark verdict="automate" size={12} /> Island {number}: {name}
      </h3>
      <p>
        {count(stepIds.length, 'step')}, {percent(share)} of handling time ({minuteWords(minutes)} a case).{' '}
        {contract} <WayDown to={`${BASIS}-${number}`} about={`the share of island ${number}`} />
      </p>
      <p className={classes.note}>
        {[
          `Systems: ${namesOf(systemIds, catalogue.systems, 'none')}.`,
          `Departments: ${namesOf(departmentIds, catalogue.departments, 'none named')}.`,
        ].join(' ')}{' '}
        <ShowButton counted={island} about={`island ${number}`} />
      </p>
      <Basis id={`${BASIS}-${number}`} title={`The share of island ${number}`}>
        <p data-figures>{partWorked(stepIds, view)}</p>
      </Basis>
    </section>
  )
}

export function namesOf(ids: readonly string[], entries: readonly CatalogueEntry[], none: string): string {
  const names = ids.flatMap((id) => entries.find((entry) => entry.id === id)?.name ?? [])
  return names.length === 0 ? none : list(names)
}

function HandOvers({ split: { handOverEdgeIds } }: { readonly split: Split }) {
  return (
    <p>
      {count(handOverEdgeIds.length, 'hand-over')} between automated and orchestrated parts.{' '}
      <ShowButton counted={{ nodeIds: [], edgeIds: handOverEdgeIds }} about="hand-overs" />
    </p>
  )
}

interface StepsProps {
  readonly steps: readonly SplitStep[]
  readonly names: Readonly<Record<string, string>>
}

function Steps({ steps, names }: StepsProps) {
  return (
    <CountedTable
      head={['Step', 'Label', 'Why']}
      rows={steps.map(({ nodeId, label, because }) => ({
        key: nodeId,
        cells: [
          names[nodeId],
          <span key="label" className={classes.verdictWord}>
            <VerdictMark verdict={label} size={12} /> {label}
          </span>,
          because,
        ],
        counted: { nodeIds: [nodeId], edgeIds: [] },
        about: names[nodeId] ?? nodeId,
      }))}
    />
  )
}
