import { expect, test } from 'vitest'
import { overlaps } from '#shared/geometry/box.ts'
import type { Box, MapGeometry, NodeBox } from '#shared/geometry/types.ts'
import { overlayTags } from '../../../../renderer/features/canvas/overlay/overlay-tags.ts'

const at = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })
const node = (id: string, box: Box, label?: Box): NodeBox => ({
  ...{ id, kind: 'decision', box, lines: [], fontSize: 13, lineHeight: 16, textOrigin: { x: 0, y: 0 } },
  chips: [],
  ...(label === undefined ? {} : { label: { box: label, lines: ['Eligible?'], align: 'middle' } }),
})
const geometry = (...nodes: readonly NodeBox[]): MapGeometry => ({
  ...{ bounds: at(0, 0, 900, 500), lanes: [], partners: [], edges: {}, messages: {}, notes: {} },
  nodes: Object.fromEntries(nodes.map((each) => [each.id, each])),
})
const tagsOf = (map: MapGeometry, growth = 1) =>
  overlayTags(
    Object.values(map.nodes).map(({ id, box }) => ({ id, look: 'joint' as const, box })),
    map,
    growth,
  )

test('a tag has its word where it covers nothing', () => {
  const [tag] = tagsOf(geometry(node('a', at(300, 200, 44, 44))))
  expect(tag?.word).toBe('the map hangs on it')
})

test('a tag keeps clear of the name beside its own node', () => {
  const above = at(-20, -22, 84, 18)
  const [tag] = tagsOf(geometry(node('a', at(300, 200, 44, 44), above)))
  expect(tag?.word).toBe('the map hangs on it')
  expect(overlaps(tag?.place ?? at(0, 0, 0, 0), at(280, 178, 84, 18))).toBe(false)
})

test('where tags would lie on each other, or on a neighbour, the sign stands alone', () => {
  const map = geometry(...[0, 1, 2, 3].map((each) => node(`n${each}`, at(200 + each * 60, 200, 44, 44))))
  const tags = tagsOf(map)
  for (const [index, { place }] of tags.entries())
    for (const other of tags.slice(index + 1)) expect(overlaps(place, other.place)).toBe(false)
  expect(tags.some(({ word }) => word === '')).toBe(true)
})

test('seen from afar, signs grow and stand without words', () => {
  const [tag] = tagsOf(geometry(node('a', at(300, 200, 44, 44))), 2)
  expect(tag).toMatchObject({ word: '', place: { width: 32, height: 32 } })
})
