import fc from 'fast-check'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { expect, test } from 'vitest'
import { countStructure } from '../../electron/scoring/count-structure.ts'
import { anyMap } from './helpers/any-map.ts'
import { decision, path, sketch, step } from './helpers/sketch.ts'

/** The definition, word by word: walk from each node through gateways, collect pairs. */
function counted({ nodes, edges }: WorkflowDocument): number {
  const at = new Map(nodes.map((node) => [node.id, node]))
  const isGateway = (id: string) => ['decision', 'parallel'].includes(at.get(id)?.kind ?? '')
  const onward = (id: string) => edges.filter(({ source, target }) => source === id && at.has(target))
  const pairs = nodes.flatMap((node) => {
    if (isGateway(node.id)) return []
    const reached = new Set(onward(node.id).map(({ target }) => target))
    for (const id of reached) if (isGateway(id)) for (const { target } of onward(id)) reached.add(target)
    return [...reached].filter((id) => !isGateway(id)).map((id) => [node, at.get(id)] as const)
  })
  return pairs.filter(
    ([from, to]) =>
      from.departmentId !== null &&
      (to?.departmentId ?? null) !== null &&
      from.departmentId !== to?.departmentId,
  ).length
}

test('agree with a plain walk on any map', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      expect(countStructure(map).handoffs).toBe(counted(map))
    }),
    { numRuns: 400 },
  )
})

test('are counted through a chain of two thousand gateways', () => {
  const links = 2000
  const ids = Array.from({ length: links }, (_, i) => `g${i}`)
  const map = sketch(
    [
      step('first', { departmentId: 'sales' }),
      ...ids.map((id) => decision(id)),
      ...ids.map((id) => step(`after-${id}`, { departmentId: 'legal' })),
    ],
    [path('first', ...ids), ids.flatMap((id) => path(id, `after-${id}`))],
  )
  expect(countStructure(map).handoffs).toBe(links)
})
