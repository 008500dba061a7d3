import type { FlowEdge } from '../model/document.ts'
import { pointRate } from '../model/rate.ts'
import { percent } from '../lib/words.ts'

/** Shares are told to the tenth of a percent. */
const slack = 0.0005

/**
 * The cases (0–1) that the only way out of a node leaves without a way, its share being below 100 %; `null` where nothing
 * is left to ask. `out`: the edges that leave the node. Exception paths whose rates make up the rest are where they go.
 */
export function leftByLoneWay(out: readonly FlowEdge[]): number | null {
  const ways = out.filter((edge) => edge.kind === 'sequence')
  const share = ways.length === 1 ? ways[0]?.probability : undefined
  if (share === undefined || share > 1 - slack) return null
  const rates = out.map((edge) => (edge.rate === undefined ? 0 : pointRate(edge.rate)))
  const left = 1 - share
  return Math.abs(left - rates.reduce((sum, rate) => sum + rate, 0)) < slack ? null : left
}

/** `Only way out: 80 % — where do the other 20 % go?` */
export function loneWayWords(left: number): string {
  return `Only way out: ${percent(1 - left)} — where do the other ${percent(left)} go?`
}
