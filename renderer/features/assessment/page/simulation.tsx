import { Button } from '@mantine/core'
import { useState } from 'react'
import { count, figure, moneyFigure } from '#shared/lib/words.ts'
import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import { agrees, chanceOf, simulationWords } from '#shared/model/analysis/simulation-words.ts'
import { MOST_CASES, MOST_SEED, USUAL_CASES, USUAL_SEED } from '#shared/model/analysis/timing.ts'
import type { CaseFigure, SimulatedFigure, SimulationView, Timing } from '#shared/model/analysis/timing.ts'
import { caseUnits } from '#shared/model/minute-words.ts'
import { drawCases, selectSimulation, useSimulation } from '../../../state/simulation-store.ts'
import { NumberField } from '../../../ui/number-field.tsx'
import { WayDown } from './way-down.tsx'
import classes from './page.module.css'
import own from './simulation.module.css'

const BASIS = 'times-simulation'

/** Single cases drawn at random, as a third opinion on the times; on request, beside everything else (method §6). */
export function SimulatedCases({ view }: { readonly view: AnalysisView }) {
  const { workflowId } = view
  const { busy, view: drawn, failure } = useSimulation(selectSimulation)
  const [cases, setCases] = useState(USUAL_CASES)
  const [seed, setSeed] = useState(USUAL_SEED)
  const mine = drawn?.workflowId === workflowId ? drawn : null
  return (
    <section className={own.simulation} aria-label="Simulated cases" aria-busy={busy === workflowId}>
      <h3>A third opinion: simulated cases</h3>
      <div className={own.fields}>
        <NumberField
          label="Cases"
          value={cases}
          min={1}
          max={MOST_CASES}
          width={112}
          onKeep={kept(setCases)}
        />
        <NumberField
          label="Seed"
          grouped={false}
          value={seed}
          min={0}
          max={MOST_SEED}
          width={136}
          onKeep={kept(setSeed)}
        />
        <Button
          variant="default"
          loading={busy === workflowId}
          onClick={() => void drawCases(workflowId, cases, seed)}
        >
          Draw {count(cases, 'case')}
        </Button>
      </div>
      <p
        role="status"
        className={busy === workflowId || mine === null ? classes.note : undefined}
        data-worked
      >
        {busy === workflowId ? 'Drawing them; everything else goes on meanwhile …' : saidOf(view, mine)}
      </p>
      {failure?.workflowId === workflowId && (
        <p role="alert">The cases could not be drawn. {failure.message}</p>
      )}
      {mine !== null && <Compared timing={view.analysis.timing} drawn={mine} />}
    </section>
  )
}

/** Any figure within the limits of its field is taken. */
function kept(set: (value: number) => void): (value: number) => Promise<null> {
  return (value) => {
    set(value)
    return Promise.resolve(null)
  }
}

function saidOf({ analysis, revision }: AnalysisView, drawn: SimulationView | null): string {
  if (drawn === null)
    return 'Each case goes its own way through the map, by the shares, and takes its own time, by low, likely and high. The same seed draws the same cases.'
  const stale =
    drawn.revision === revision
      ? ''
      : ' The workflow was changed since; draw them again to see what it takes now.'
  return simulationWords(analysis.timing, drawn.simulation) + stale
}

function Compared({
  timing,
  drawn: { simulation },
}: {
  readonly timing: Timing
  readonly drawn: SimulationView
}) {
  const { cases, seed } = simulation
  const units = caseUnits(timing.handling.mean, timing.cycle.mean)
  const rows = [
    { name: 'Work', worked: timing.handling, drawn: simulation.handling, words: units.work.short },
    {
      name: 'From beginning to end',
      worked: timing.cycle,
      drawn: simulation.cycle,
      words: units.passed.short,
    },
    ...(timing.cost === null || simulation.cost === null
      ? []
      : [{ name: 'Cost', worked: timing.cost, drawn: simulation.cost, words: moneyFigure }]),
  ]
  return (
    <>
      <table className={classes.table}>
        <caption>
          Worked out, and drawn. <WayDown to={BASIS} about="the simulated cases" />
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Worked out</th>
            <th scope="col">Drawn, on average</th>
            <th scope="col">Half within</th>
            <th scope="col">9 of 10 within</th>
            <th scope="col">Agree?</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, worked, drawn, words }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{words(worked.mean)}</td>
              <td>{words(drawn.mean)}</td>
              <td>{words(drawn.p50)}</td>
              <td>{words(drawn.p90)}</td>
              <td>{agreement(worked, drawn, cases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details id={BASIS} className={classes.basis}>
        <summary>How they are compared</summary>
        <div className={classes.basisBody}>
          {rows.map(({ name, worked, drawn, words }) => (
            <p key={name}>
              {name}: the means lie {words(Math.abs(worked.mean - drawn.mean))} apart; by chance they may, up
              to 3 × {words(worked.deviation)} / √{figure(cases)} = {words(chanceOf(worked, cases))}.
            </p>
          ))}
          <p>
            {figure(cases)} cases, seed {seed}. Every way is drawn by its share, every time from a gamma
            distribution with the mean and the spread of its step. Source: method §6 (seeded Monte Carlo).
          </p>
        </div>
      </details>
    </>
  )
}

function agreement(worked: CaseFigure, drawn: SimulatedFigure, cases: number): string {
  return agrees(worked, drawn, cases) ? 'yes' : 'no: more than chance apart'
}
