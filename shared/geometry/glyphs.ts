import { assertNever } from '../lib/assert-never.ts'
import type { EventTrigger, NodeOf } from '../model/document.ts'

/** A mark inside a gateway: a letter, or a stroked path around (0, 0) with its stroke width. */
export type GatewayGlyph =
  | { readonly text: string }
  | { readonly text?: undefined; readonly path: string; readonly width: number }

/** None where ways only come together: there is no question to ask. */
export function gatewayGlyph(
  node: NodeOf<'decision'> | NodeOf<'parallel'>,
  merge: boolean,
): GatewayGlyph | null {
  if (node.kind === 'parallel') return { path: 'M0-8V8M-8 0H8', width: 2.5 }
  switch (node.choice) {
    case 'exclusive':
      return merge ? null : { text: '?' }
    case 'inclusive':
      return { path: 'M0-7.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15Z', width: 2.5 }
    case 'complex':
      return { path: 'M0-8V8M-8 0H8M-5.5-5.5L5.5 5.5M-5.5 5.5L5.5-5.5', width: 2 }
    case 'event-based':
      return { path: `${circle(10)}M0-6L5.7-1.85L3.5 4.85H-3.5L-5.7-1.85Z`, width: 1.25 }
    default:
      return assertNever(node.choice)
  }
}

/** The mark inside an event, as a stroked path around (0, 0); empty for a plain event. */
export function triggerGlyph(trigger: EventTrigger): string {
  switch (trigger) {
    case 'none':
      return ''
    case 'message':
      return 'M-7-5H7V5H-7ZM-7-5L0 1L7-5'
    case 'timer':
      return `${circle(7.5)}M0-5V0L4 2`
    case 'error':
      return 'M-6 5L-3-5L2 1L6-6L3 5L-2-1Z'
    case 'escalation':
      return 'M0-7L5.5 6L0 1L-5.5 6Z'
    case 'cancel':
      return 'M-5-5L5 5M-5 5L5-5'
    case 'compensation':
      return 'M-7 0L-1-5V5ZM-1 0L5-5V5Z'
    case 'conditional':
      return 'M-5-7H5V7H-5ZM-2.5-3.5H2.5M-2.5 0H2.5M-2.5 3.5H2.5'
    case 'link':
      return 'M-7-2.5H1V-6L7 0L1 6V2.5H-7Z'
    case 'signal':
      return 'M0-6.5L6 4.5H-6Z'
    case 'terminate':
      return `${circle(6)}${circle(4)}${circle(2)}`
    case 'multiple':
      return 'M0-6.5L6.2-2L3.8 5.3H-3.8L-6.2-2Z'
    default:
      return assertNever(trigger)
  }
}

function circle(r: number): string {
  return `M0-${r}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0-${2 * r}Z`
}
