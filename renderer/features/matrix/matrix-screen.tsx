import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import type { EngagementView } from '#shared/model/engagement.ts'
import { countedWorkflows } from '#shared/model/scenarios.ts'
import { verdictOf } from '#shared/model/verdict-of.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MatrixChart } from './matrix-chart.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { headline, provisionalNote, undrawnNote } from './matrix-words.ts'
import classes from './matrix-screen.module.css'

/** All workflows of the engagement against each other: the chart, and the table it was drawn from. */
export function MatrixScreen({ view }: { readonly view: EngagementView }) {
  const { ref, width } = useElementSize()
  const workflows = useMemo(() => countedWorkflows(view.workflows), [view.workflows])
  const drawn = useMemo(
    () => workflows.filter(({ assessment }) => verdictOf(assessment) !== null),
    [workflows],
  )
  if (drawn.length === 0) return <NothingToCompare />
  const notes = [provisionalNote(drawn), undrawnNote(workflows.length - drawn.length)].filter(
    (note) => note !== null,
  )
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{headline(drawn)}</h1>
        <p className={classes.lead}>
          {[
            'Each workflow by its matrix total and how often it runs. Choose one to see its map.',
            ...notes,
          ].join(' ')}
        </p>
      </header>
      <div ref={ref} className={classes.chart}>
        {width > 0 && <MatrixChart view={view} workflows={drawn} width={Math.floor(width)} />}
      </div>
      <MatrixTable view={view} workflows={workflows} />
      <p className={classes.source}>
        Four dimensions, 1 to 5 each; rubric {view.rubric.version}: up to {view.rubric.verdict.automateUpTo}{' '}
        automate, up to {view.rubric.verdict.hybridUpTo} hybrid, above orchestrate.
      </p>
    </div>
  )
}

function NothingToCompare() {
  return (
    <EmptyState title="Nothing to compare yet">
      <p>
        The matrix shows every workflow of the engagement at once: simple and steady on the left, where
        automation pays; many-handed and changing on the right, where orchestration does.
      </p>
      <p>Draw or import a workflow on the Map; it appears here with its first step.</p>
    </EmptyState>
  )
}
