import { useEffect } from 'react'
import type { EngagementView } from '#shared/model/engagement.ts'
import { onEvent } from '../../bridge/call.ts'
import {
  leaveComparison,
  loadComparison,
  selectCompareFailure,
  selectComparison,
  selectResult,
  useCompare,
} from '../../state/compare/compare-store.ts'
import type { ComparedPlace } from '../../state/route.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { CompareFailed } from './compare-failed.tsx'
import { CompareHead } from './compare-head.tsx'
import { CompareMaps } from './compare-maps.tsx'
import { DifferenceList } from './difference-list.tsx'
import { NoPartner } from './no-partner.tsx'
import classes from './compare-screen.module.css'

interface Props {
  readonly view: EngagementView
  readonly before: ComparedPlace
  readonly after: ComparedPlace
  /** Makes a to-be scenario of a workflow, where there is nothing to compare it with. */
  readonly onAddScenario: (workflowId: string) => void
}

/** Two workflows, scenarios or moments: both maps, what differs in words, and what it does to the verdict. */
export function CompareScreen({ view, before, after, onAddScenario }: Props) {
  const comparison = useCompare(selectComparison)
  const result = useCompare(selectResult)
  const failure = useCompare(selectCompareFailure)
  const [one, other] = [keyOf(before), keyOf(after)]
  useComparison(one, other)
  if (failure !== null) return <CompareFailed view={view} places={[before, after]} failure={failure} />
  if (one === other) return <NoPartner view={view} place={before} onAddScenario={onAddScenario} />
  if (comparison === null || result === null) return <Waiting what="Comparing …" />
  return (
    <div className={classes.screen}>
      <CompareHead view={view} comparison={comparison} />
      <div className={classes.body}>
        <CompareMaps key={one + other} comparison={comparison} result={result} />
        <DifferenceList result={result} />
      </div>
    </div>
  )
}

function keyOf({ workflowId, revision }: ComparedPlace): string {
  return JSON.stringify([workflowId, revision])
}

/** Reads both sides when the address changes, and again when either is saved. */
function useComparison(one: string, other: string): void {
  useEffect(() => {
    const places = [placeIn(one), placeIn(other)] as const
    const load = () => void loadComparison(...places)
    load()
    return onEvent((event) => {
      const saved =
        event.kind === 'workflow-saved' && places.some(({ workflowId }) => workflowId === event.workflowId)
      if (saved || event.kind === 'engagement-changed') load()
    })
  }, [one, other])
  useEffect(() => leaveComparison, [])
}

function placeIn(key: string): ComparedPlace {
  const [workflowId, revision] = JSON.parse(key) as [string, number | null]
  return revision === null || revision === undefined ? { workflowId } : { workflowId, revision }
}
