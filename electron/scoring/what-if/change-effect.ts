import { assertNever } from '#shared/lib/assert-never.ts'
import type { Answers, DimensionKey, Score } from '#shared/model/answers.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { assignDepartment } from '#shared/model/edits/assign-department.ts'
import { deleteSelection } from '#shared/model/edits/delete-selection.ts'
import { replaceEntry } from '#shared/model/edits/replace-entry.ts'
import { updateStep } from '#shared/model/edits/update-step.ts'
import type { Change } from '#shared/model/what-if/change.ts'
import type { CaseNow, Effect } from './case-now.ts'
import { rateNow, withRate, withShare } from './exception-changes.ts'
import { withNewStep } from './new-step.ts'
import { withoutWays, withSystems } from './way-changes.ts'

/** Why an override of a kept scenario stands where it stands. */
const OVERRIDE_REASON = 'Tried on the assessment: what would change it.'

/** Makes one change to a drawing and its answers; neither is written to. */
export function changeEffect(now: CaseNow, change: Change, catalogue: Catalogue): Effect {
  const { document, answers } = now
  const drawn = (next: WorkflowDocument): Effect => ({ now: { document: next, answers } })
  const answered = (patch: Partial<Answers>): Effect => ({
    now: { document, answers: { ...answers, ...patch } },
  })
  switch (change.kind) {
    case 'without-system':
      return usesSystem(document, change.systemId)
        ? drawn(withoutSystem(document, change.systemId))
        : { gone: 'No step uses this system.' }
    case 'merge-departments':
      return merged(document, change, drawn)
    case 'exception-share':
      return hasPath(document, change.pathId)
        ? drawn(withShare(document, change.pathId, change.share))
        : { gone: 'This exception path is not on the map.' }
    case 'exception-rate':
      return atRate(now, change.rate)
    case 'without-steps':
      return withoutSteps(document, change.nodeIds, drawn)
    case 'without-ways':
      return withoutWays(document, change.edgeIds, drawn)
    case 'step-systems':
      return withSystems(document, change, catalogue, drawn)
    case 'step-department':
      if (!hasStep(document, change.nodeId)) return goneStep
      return catalogue.departments.some(({ id }) => id === change.departmentId)
        ? drawn(assignDepartment(document, { nodeIds: [change.nodeId], departmentId: change.departmentId }))
        : { gone: 'There is no such department (any more).' }
    case 'new-step':
      return withNewStep(document, change, catalogue, drawn)
    case 'step-answer':
      return hasStep(document, change.nodeId)
        ? drawn(
            updateStep(document, {
              nodeIds: [change.nodeId],
              patch: { characteristics: { [change.question]: change.to } },
            }),
          )
        : goneStep
    case 'answer':
      return answered({ [change.question]: change.to })
    case 'changes-per-year':
      return answered({ changesPerYear: change.to })
    case 'regulated':
      return answered({ regulated: change.to })
    case 'score':
      return overridden(now, change.dimension, change.to)
    default:
      return assertNever(change)
  }
}

const goneStep: Effect = { gone: 'This step is not on the map.' }

function hasStep({ nodes }: WorkflowDocument, nodeId: string): boolean {
  return nodes.some(({ id, kind }) => id === nodeId && kind === 'step')
}

export function hasPath({ nodes, edges }: WorkflowDocument, pathId: string): boolean {
  return (
    edges.some(({ id, kind }) => id === pathId && kind === 'exception') ||
    nodes.some(({ id, exceptionEntry }) => id === pathId && exceptionEntry !== undefined)
  )
}

function usesSystem({ nodes, looseSystemIds }: WorkflowDocument, systemId: string): boolean {
  return (
    looseSystemIds.includes(systemId) ||
    nodes.some((node) => node.kind === 'step' && node.systemIds.includes(systemId))
  )
}

function withoutSystem(document: WorkflowDocument, systemId: string): WorkflowDocument {
  const nodeIds = document.nodes.map(({ id }) => id)
  const unused = updateStep(document, { nodeIds, patch: { removeSystemIds: [systemId] } })
  return { ...unused, looseSystemIds: unused.looseSystemIds.filter((id) => id !== systemId) }
}

function merged(
  document: WorkflowDocument,
  { from, into }: { readonly from: string; readonly into: string },
  drawn: (next: WorkflowDocument) => Effect,
): Effect {
  if (from === into) return drawn(document)
  const missing = [from, into].some((id) => !document.lanes.some((lane) => lane.departmentId === id))
  return missing
    ? { gone: 'One of the two departments has no lane on the map.' }
    : drawn(replaceEntry(document, { kind: 'department', from, to: into }))
}

function atRate(now: CaseNow, rate: number): Effect {
  if (rateNow(now) === rate) return { now }
  const next = withRate(now, rate)
  return next === null
    ? { gone: 'No exception path has a share above 0\u00a0%, so there is no rate to change.' }
    : { now: next }
}

function withoutSteps(
  document: WorkflowDocument,
  nodeIds: readonly string[],
  drawn: (next: WorkflowDocument) => Effect,
): Effect {
  const here = nodeIds.filter((id) => hasStep(document, id))
  if (here.length === 0) return goneStep
  const selection = { nodeIds: here, edgeIds: [], noteIds: [] }
  return drawn(deleteSelection(document, { selection, healing: true }))
}

function overridden({ document, answers }: CaseNow, dimension: DimensionKey, score: Score): Effect {
  if (answers.overrides[dimension]?.score === score) return { now: { document, answers } }
  const overrides = { ...answers.overrides, [dimension]: { score, reason: OVERRIDE_REASON } }
  return { now: { document, answers: { ...answers, overrides } } }
}
