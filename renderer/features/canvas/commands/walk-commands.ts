import type { WalkDirection } from '#shared/flow/walk.ts'
import type { Command } from '../../../state/command.ts'
import type { OpenMap } from '../../../state/map/create-map.ts'
import { currentMap } from '../../../state/map/map-session.ts'
import { GRID } from '../../../state/map/actions/where.ts'
import { nudge } from '../../../state/map/actions/change.ts'
import { walk, walkToEnd, walkToHome } from '../../../state/map/actions/walk.ts'
import { hasWalkedTo, leaveEdge, onEdge, walkToEdge } from '../../../state/map/actions/walk-edges.ts'
import { map, mapOn, onCanvas, takeFocused } from './command-kit.ts'

interface Arrow {
  readonly key: string
  readonly walk: WalkDirection
  /** What walking that way leads to. */
  readonly to: string
  readonly side: string
  readonly dx: number
  readonly dy: number
}

const arrows: readonly Arrow[] = [
  { key: 'ArrowRight', walk: 'next', to: 'the next node', side: 'right', dx: 1, dy: 0 },
  { key: 'ArrowLeft', walk: 'previous', to: 'the node before', side: 'left', dx: -1, dy: 0 },
  { key: 'ArrowUp', walk: 'up', to: 'the other way above', side: 'up', dx: 0, dy: -1 },
  { key: 'ArrowDown', walk: 'down', to: 'the other way below', side: 'down', dx: 0, dy: 1 },
]

/** Arrows on a selected lane are about the lane; up and down still lead into it. */
function walks(direction: WalkDirection): () => boolean {
  return () => onCanvas() && (direction === 'up' || direction === 'down' || noLane())
}

function noLane(): boolean {
  return currentMap()?.store.getState().selection.laneId === null
}

const walking: readonly Command[] = arrows.flatMap(({ key, walk: way, to }) => {
  const go = (extend: boolean) => (open: OpenMap) => {
    takeFocused(open)
    walk(open, way, { extend })
  }
  return [
    map(`walk-${way}`, `Go to ${to}`, [key], go(false), walks(way)),
    map(`extend-${way}`, `Select ${to} as well`, [`Shift+${key}`], go(true), walks(way)),
  ]
})

const moving: readonly Command[] = arrows.flatMap(({ key, side, dx, dy }) => {
  const move = (far: number) => (open: OpenMap) => nudge(open, dx * far * GRID, dy * far * GRID)
  const canMove = () => onCanvas() && noLane()
  return [
    mapOn(`nudge-${side}`, `Move the selection ${side}`, [`Alt+${key}`], move(1), canMove),
    mapOn(`nudge-far-${side}`, `Move the selection far ${side}`, [`Alt+Shift+${key}`], move(5), canMove),
  ]
})

function cameToEdge(): boolean {
  const open = currentMap()
  return onCanvas() && open !== null && onEdge(open) !== undefined && hasWalkedTo(open)
}

/** Going from node to node and along edges, and moving what is selected. */
export const walkCommands: readonly Command[] = [
  ...walking,
  {
    ...mapOn('walk-edge', 'Go to the edge that leads on; again: to the next way', ['j'], walkToEdge),
    keywords: 'select connection line label insert into',
  },
  map('leave-edge', 'Go back from an edge to its node', ['Escape'], leaveEdge, cameToEdge),
  map('walk-home', 'Go to where the map begins', ['Home'], (open) => walkToHome(open)),
  map('walk-end', 'Go to the end of the likeliest way', ['End'], (open) => walkToEnd(open)),
  ...moving,
]
