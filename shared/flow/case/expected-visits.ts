import { remembered } from '../../lib/remembered.ts'
import type { WorkflowDocument } from '../../model/document.ts'
import { caseModel } from './case-model.ts'
import type { CaseModel } from './case-model.ts'
import { caseRegions, visitsIn } from './case-regions.ts'
import type { CaseRegions } from './case-regions.ts'

/** Keeps the figures finite; whoever tells visits says long before that they are too many to mean anything. */
const mostVisits = 1e12
/** From here on it is worth saying. */
export const manyVisits = 1000

export interface ExpectedVisits {
  /** Expected number of visits a case, by node id. */
  readonly visits: ReadonlyMap<string, number>
  /** Some loop has no way out and was counted once. */
  readonly cut: boolean
  /** Some loop has hardly a way out: cases come round so often that the visits say little. */
  readonly hardly: boolean
}

/**
 * Expected visits a case, v = s (I − Q)⁻¹ (method §6, Dumas et al. ch. 7): each connected part is started once a case,
 * its starts sharing that one case; a parallel block is entered and left once, whatever happens in its branches. A loop
 * that no case can leave is gone through once (method §5: hand-drawn graphs are repaired, and it is said).
 */
export function expectedVisits(document: WorkflowDocument): ExpectedVisits {
  return casePaths(document)
}

/** The ways of a case through a workflow, read once for everything that is worked out from them. */
export interface CasePaths extends ExpectedVisits {
  readonly model: CaseModel
  /** As `visits`, by position. */
  readonly visitsAt: Float64Array
  readonly regions: CaseRegions
}

export const casePaths = remembered((document: WorkflowDocument): CasePaths => {
  const model = caseModel(document)
  const regions = caseRegions(model)
  const found = visitsIn(regions, model.nodes.length)
  const visitsAt = new Float64Array(found.length)
  const visits = new Map<string, number>()
  let many = false
  for (let at = 0; at < found.length; at += 1) {
    const count = Math.min(mostVisits, found[at] ?? 0)
    visitsAt[at] = count
    visits.set(model.nodes[at]?.id ?? '', count)
    many ||= count >= manyVisits
  }
  return {
    model,
    regions,
    visits,
    visitsAt,
    cut: model.cutAt.length > 0,
    hardly: !regions.settled || many,
  }
})
