import type { FlowEdge } from '../model/document.ts'
import { pointRate, type Rate } from '../model/rate.ts'

/**
 * What stands on an edge: `yes 92 %`, `item missing 3 %`; empty when there is nothing to say. An exception
 * that leads to an event of the same name does not say the name twice.
 */
export function edgeText(edge: FlowEdge, targetName = ''): string {
  if (edge.kind === 'exception') {
    const said = edge.label?.trim() || edge.exception?.name.trim() || plainEvent(edge.exception?.event)
    const name = said.toLowerCase() === targetName.trim().toLowerCase() ? '' : said
    return [name, edge.rate === undefined ? '' : rateText(edge.rate)].filter(Boolean).join(' ')
  }
  const share = edge.probability === undefined ? '' : percent(edge.probability)
  return [edge.label?.trim() ?? '', share].filter(Boolean).join(' ')
}

function plainEvent(event: string | undefined): string {
  return event === undefined || event === 'exception' ? '' : event
}

export function rateText(rate: Rate): string {
  if (rate.kind !== 'range' || rate.low === rate.high) return percent(pointRate(rate))
  return `${figure(rate.low)}–${percent(rate.high)}`
}

/** `12 %`, `1.5 %`, `0.02 %`: at most two figures after the point, and only where they say something. */
function percent(share: number): string {
  return `${figure(share)}\u00a0%`
}

function figure(share: number): string {
  const value = share * 100
  const digits = value >= 10 ? 1 : 2
  return String(Number(value.toFixed(digits)))
}
