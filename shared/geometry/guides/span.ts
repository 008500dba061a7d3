import type { Box } from '../types.ts'

export type Axis = 'x' | 'y'
export const across: Readonly<Record<Axis, Axis>> = { x: 'y', y: 'x' }

export const startOf = (box: Box, axis: Axis): number => (axis === 'x' ? box.x : box.y)
export const sizeAlong = (box: Box, axis: Axis): number => (axis === 'x' ? box.width : box.height)
export const endOf = (box: Box, axis: Axis): number => startOf(box, axis) + sizeAlong(box, axis)
export const middleOf = (box: Box, axis: Axis): number => startOf(box, axis) + sizeAlong(box, axis) / 2

export function shifted(box: Box, axis: Axis, by: number): Box {
  return axis === 'x' ? { ...box, x: box.x + by } : { ...box, y: box.y + by }
}
