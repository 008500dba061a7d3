import type { Result } from '#shared/lib/result.ts'
import type { Simulation } from '#shared/model/analysis/timing.ts'
import type { Rubric } from '#shared/model/rubric.ts'
import type { CaseNow } from '../scoring/what-if/case-now.ts'
import { sha256 } from '../store/encode.ts'

/**
 * The usual cases of each workflow as it is now, drawn once: the same seed draws the same, and drawing them takes more than
 * half of the time that a report takes.
 */
export interface SimulationCache {
  usualFor(workflowId: string, now: CaseNow, assumed: Rubric['times']): Promise<Result<Simulation>>
  forgetAll(): void
}

/** `draw` draws the usual cases. */
export function createSimulationCache(
  draw: (now: CaseNow, assumed: Rubric['times']) => Promise<Result<Simulation>>,
): SimulationCache {
  const entries = new Map<string, { readonly key: string; readonly drawn: Promise<Result<Simulation>> }>()
  return {
    usualFor(workflowId, now, assumed) {
      const key = sha256(JSON.stringify([now.document, now.answers, assumed]))
      const known = entries.get(workflowId)
      if (known?.key === key) return known.drawn
      const drawn = draw(now, assumed)
      entries.set(workflowId, { key, drawn })
      // Cases that broke off are drawn anew when they are asked for again.
      void drawn.then((result) => {
        if (!result.ok && entries.get(workflowId)?.drawn === drawn) entries.delete(workflowId)
      })
      return drawn
    },
    forgetAll() {
      entries.clear()
    },
  }
}
