import type { Lens, LensKey, LensOpinion, Verdict } from '#shared/model/assessment.ts'
import type { Context } from '../context.ts'
import type { ComplexityParts } from '../complexity.ts'
import type { Dimensions } from '../verdict.ts'

/** What a lens looks at: the evidence, and the matrix it gives a second opinion on. */
export interface LensContext extends Context {
  readonly dimensions: Dimensions
  readonly parts: ComplexityParts
  readonly verdict: Verdict
}

interface Opinion {
  readonly key: LensKey
  readonly name: string
  readonly opinion: LensOpinion
  readonly summary: string
  readonly reason: string
  readonly origin?: string
  readonly nodeIds?: readonly string[]
  readonly edgeIds?: readonly string[]
}

/** Completes an opinion. A lens that cannot tell never disagrees. */
export function lens({ verdict }: Pick<LensContext, 'verdict'>, given: Opinion): Lens {
  return {
    origin: 'source',
    nodeIds: [],
    edgeIds: [],
    ...given,
    disagrees: given.opinion !== 'cannot-tell' && given.opinion !== verdict,
  }
}

/** Ids of the exception edges and of the nodes where exceptions enter. */
export function exceptionIds({ graph }: Pick<Context, 'graph'>): Pick<Lens, 'nodeIds' | 'edgeIds'> {
  return {
    nodeIds: graph.nodes.filter((node) => node.exceptionEntry).map(({ id }) => id),
    edgeIds: graph.exceptions.map(({ edge }) => edge.id),
  }
}
