import { readFileSync } from 'node:fs'
import type { MetricKey } from '#shared/model/analysis/metrics.ts'
import { createNode } from '#shared/model/create-node.ts'
import type { FlowNode, WorkflowDocument } from '#shared/model/document.ts'
import { edge, sketch } from './sketch.ts'

interface PublishedModel {
  readonly model: string
  readonly nodes: readonly {
    readonly id: string
    readonly kind: 'event' | 'task' | 'parallel' | 'exclusive'
  }[]
  readonly arcs: readonly (readonly [string, string])[]
  readonly published: Readonly<Partial<Record<MetricKey, number>>>
  readonly fragments: Readonly<Record<'trivial' | 'polygon' | 'bond' | 'rigid', number>>
}

/** Four published models with the values printed for them, and the fragment counts of their structure tree (jBPT). */
export const publishedModels = (
  JSON.parse(
    readFileSync(new URL('../../fixtures/metrics/process-metrics.json', import.meta.url), 'utf8'),
  ) as { models: PublishedModel[] }
).models

const kinds = { task: 'step', parallel: 'parallel', exclusive: 'decision' } as const

export function drawnModel({ nodes, arcs }: PublishedModel): WorkflowDocument {
  const isEntered = (id: string) => arcs.some(([, to]) => to === id)
  return sketch(
    nodes.map(({ id, kind }): FlowNode =>
      createNode(kind === 'event' ? (isEntered(id) ? 'end' : 'start') : kinds[kind], { id, name: id }),
    ),
    arcs.map(([from, to]) => edge(from, to)),
  )
}
