import type { AnalysisView } from '#shared/model/analysis/analysis.ts'
import type { Counted } from '#shared/model/analysis/counted.ts'
import { splitCounts, splitLook } from '#shared/model/analysis/split-words.ts'
import type { MetricKey } from '#shared/model/analysis/metrics.ts'
import { count, percent } from '#shared/lib/words.ts'
import type { OverlayKind } from '../../../state/map/overlay-store.ts'

/** How a node is drawn under an overlay; each look has its own line, sign and word. */
export type NodeLook = 'automate' | 'done' | 'orchestrate' | 'joint' | 'repeats' | 'receives'

export interface OverlayFramePart extends Counted {
  readonly label: string
  /** Where there is no room for that. */
  readonly short: string
}

export interface OverlayMarks {
  readonly nodes: readonly { readonly id: string; readonly look: NodeLook }[]
  /** Drawn stronger. */
  readonly edgeIds: readonly string[]
  /** Parts with a frame around them. */
  readonly frames: readonly OverlayFramePart[]
  /** What it comes to, for the legend. */
  readonly words: string
}

export const lookWords: Readonly<Record<NodeLook, string>> = {
  automate: 'automate',
  done: 'automated',
  orchestrate: 'orchestrate',
  joint: 'the map hangs on it',
  repeats: 'can come again',
  receives: 'takes over',
}

export function overlayMarks(kind: OverlayKind, view: AnalysisView): OverlayMarks {
  if (kind === 'split') return splitMarks(view)
  const { key, look } = metricOf[kind]
  const metric = view.analysis.metrics.find((each) => each.key === key)
  return {
    nodes: (metric?.nodeIds ?? []).map((id) => ({ id, look })),
    edgeIds: metric?.edgeIds ?? [],
    frames: [],
    words: metric?.meaning ?? '',
  }
}

const metricOf: Readonly<
  Record<Exclude<OverlayKind, 'split'>, { readonly key: MetricKey; readonly look: NodeLook }>
> = {
  'cut-vertices': { key: 'separability', look: 'joint' },
  cycles: { key: 'cyclicity', look: 'repeats' },
  handoffs: { key: 'handoffs', look: 'receives' },
}

/** At the usual price of a hand-over wherever its slider stands: as the panel beside the map and the report tell it. */
function splitMarks({ analysis: { split: found, usualSplit: split = found } }: AnalysisView): OverlayMarks {
  // Without an answer the labels say nothing.
  if (!split.answered) return { nodes: [], edgeIds: [], frames: [], words: split.summary }
  return {
    nodes: split.steps.map((step) => ({ id: step.nodeId, look: splitLook(step) })),
    edgeIds: split.handOverEdgeIds,
    frames: split.islands.map(({ nodeIds, edgeIds, share }, at) => ({
      nodeIds,
      edgeIds,
      short: `Island ${at + 1}`,
      label: `Island ${at + 1} · automate · ${percent(share)} of handling time`,
    })),
    words: [
      ...splitCounts(split.steps).map(({ words }) => words),
      count(split.handOverEdgeIds.length, 'hand-over'),
    ].join(', '),
  }
}
