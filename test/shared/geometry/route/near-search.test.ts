import { expect, test } from 'vitest'
import { BoxIndex } from '#shared/geometry/box-index.ts'
import { segmentsOf } from '#shared/geometry/route-box.ts'
import { Router } from '#shared/geometry/route/router.ts'
import { price } from '#shared/geometry/route/search.ts'
import { routeTasks } from '#shared/geometry/route/side-costs.ts'
import type { Route, RouteTask } from '#shared/geometry/route/types.ts'
import { mapGeometry } from '#shared/geometry/map-geometry.ts'
import type { Box } from '#shared/geometry/types.ts'
import type { WorkflowDocument } from '#shared/model/document.ts'
import { sampleEngagement } from '../../../../electron/workbench/sample/sample-engagement.ts'
import { allTemplateMaps } from '../../../../electron/workbench/template-maps/all-template-maps.ts'
import { judge } from '../judge-geometry.ts'

const sample = sampleEngagement()
const catalogue = { departments: sample.departments, systems: sample.systems }
const documents = [
  ...sample.workflows.map(({ document }) => document),
  ...allTemplateMaps.map((template) => template.draw().document),
]

/** Far enough around its nodes to be the whole of any of these maps. */
const everywhere = 8000

/** How much dearer the way found near the nodes may be than one looked for on the whole map: less than a bend. */
const margin = 40

/** What a reader pays for a way: its length, its bends, what it crosses, and the sides it uses. */
function costOf({ points, leaving, entering }: Route, task: RouteTask, earlier: readonly Route[]): number {
  const own = segmentsOf(points)
  const length = own.reduce((sum, { width, height }) => sum + width + height, 0)
  const lines = earlier.flatMap((route) => segmentsOf(route.points))
  const crossings = own.flatMap((one) => lines.filter((two) => cross(one, two))).length
  const sides = (task.leave[leaving] ?? 0) + (task.enter[entering] ?? 0)
  return length + (points.length - 2) * price.bend + crossings * price.crossing + sides
}

/** Whether two lines at right angles cross within both. */
function cross(one: Box, two: Box): boolean {
  const [level, upright] = one.height === 0 ? [one, two] : [two, one]
  if (level.height !== 0 || upright.width !== 0) return false
  return (
    upright.x > level.x &&
    upright.x < level.x + level.width &&
    level.y > upright.y &&
    level.y < upright.y + upright.height
  )
}

/** How much dearer each edge is, drawn among the same earlier ones. */
function excess(document: WorkflowDocument): number[] {
  const boxes = new Map(document.nodes.map(({ id, position, size }) => [id, { ...position, ...size }]))
  const index = new BoxIndex(boxes.values())
  const near = new Router(index, new BoxIndex())
  const drawn: { readonly task: RouteTask; readonly route: Route }[] = []
  return routeTasks(document, boxes).map((task) => {
    const whole = new Router(index, new BoxIndex(), everywhere)
    for (const { task: earlier, route } of drawn) whole.occupy({ ...earlier, points: route.points }, boxes)
    const earlier = drawn.map(({ route }) => route)
    const route = near.route(task)
    drawn.push({ task, route })
    return costOf(route, task, earlier) - costOf(whole.route(task), task, earlier)
  })
}

test('a way looked for near its nodes costs hardly more than one looked for on the whole map', () => {
  const all = documents.flatMap(excess)
  expect(all.length).toBeGreaterThan(300)
  expect(all.filter((more) => more > margin)).toEqual([])
  expect(all.reduce((sum, more) => sum + more, 0) / all.length).toBeLessThan(1)
})

test('lines cross seldom: less than once in six edges over the maps of sample and templates', () => {
  const edges = documents.reduce((sum, document) => sum + document.edges.length, 0)
  const crossings = documents.reduce(
    (sum, document) => sum + judge(document, mapGeometry(document, catalogue)).crossings,
    0,
  )
  expect(crossings).toBeLessThan(edges / 6)
})

test('on the returns of the sample the label leads to the parcel past “no 8 %”', () => {
  const [document] = documents
  if (document === undefined) throw new Error('no sample')
  const idOf = (name: string) => document.nodes.find((node) => node.name === name)?.id
  const edgeOf = (from: string, to: string) =>
    document.edges.find(({ source, target }) => source === idOf(from) && target === idOf(to))?.id ?? ''
  const { edges } = mapGeometry(document, catalogue)
  const parcel = segmentsOf(edges[edgeOf('Create label', 'Receive parcel')]?.points ?? [])
  const refusal = segmentsOf(edges[edgeOf('Eligible?', 'Explain refusal')]?.points ?? [])
  expect(parcel.length).toBeGreaterThan(0)
  expect(refusal.length).toBeGreaterThan(0)
  expect(parcel.flatMap((one) => refusal.filter((two) => cross(one, two)))).toEqual([])
})
