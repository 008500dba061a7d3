import { useReactFlow } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import type { LaneBand } from '#shared/geometry/types.ts'
import { moveLaneTo } from '../../../state/map/actions/lanes.ts'
import { useMap } from '../../../state/map/use-map.ts'

/** A press that moves less than this, in pixels, is a click. */
const SLIP = 4

interface Dragged {
  readonly departmentId: string
  /** Of a wrapped flow, the row in which it was taken. */
  readonly row: number
  /** How far from where it was taken, in map units. */
  readonly by: number
  /** Place in the order it would get, counted from 0. */
  readonly to: number
}

/** Takes a lane by its title to another place in the order; Escape lets it go where it was. */
export function useLaneDrag(lanes: readonly LaneBand[]) {
  const map = useMap()
  const { getZoom } = useReactFlow()
  const taken = useRef<{ readonly lane: LaneBand; readonly y: number } | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  /** The click that follows letting go is none. */
  const justDragged = useRef(false)
  const letGo = () => {
    taken.current = null
    setDragged(null)
  }
  useEscape(dragged !== null, letGo)
  const handlersOf = (lane: LaneBand) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || lanesInRow(lanes, 0).length < 2) return
      justDragged.current = false
      taken.current = { lane, y: event.clientY }
    },
    onPointerMove: (event: PointerEvent) => {
      if (taken.current?.lane.box.y !== lane.box.y) return
      const pixels = event.clientY - taken.current.y
      if (dragged === null && Math.abs(pixels) < SLIP) return
      event.currentTarget.setPointerCapture(event.pointerId)
      justDragged.current = true
      const by = pixels / getZoom()
      const row = lane.row ?? 0
      const to = placeFor(lanesInRow(lanes, row), taken.current.lane, by)
      setDragged({ departmentId: lane.departmentId, row, by, to })
    },
    onPointerUp: () => {
      if (dragged !== null) moveLaneTo(map, dragged.departmentId, dragged.to)
      letGo()
    },
    onPointerCancel: letGo,
  })
  return { dragged, handlersOf, wasDrag: () => justDragged.current }
}

/** A wrapped flow has all of its lanes in each row. */
export function lanesInRow(lanes: readonly LaneBand[], row: number): LaneBand[] {
  return lanes.filter((lane) => (lane.row ?? 0) === row)
}

/** The place of a lane whose middle was taken so far: after every other lane whose middle lies above. */
export function placeFor(lanes: readonly LaneBand[], taken: LaneBand, by: number): number {
  const middle = (lane: LaneBand) => lane.box.y + lane.box.height / 2
  const others = lanes.filter((lane) => lane.departmentId !== taken.departmentId)
  // Taken by its edge that leads: a low lane passes a high one as soon as it reaches past its middle.
  const edge = by < 0 ? taken.box.y + by : taken.box.y + taken.box.height + by
  return others.filter((lane) => middle(lane) < edge).length
}

/** Height at which a line shows where the lane would go. */
export function lineFor(lanes: readonly LaneBand[], departmentId: string, to: number): number {
  const others = lanes.filter((lane) => lane.departmentId !== departmentId)
  const [above, below] = [others[to - 1], others[to]]
  return above === undefined ? (below?.box.y ?? 0) : above.box.y + above.box.height
}

function useEscape(active: boolean, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [active])
}
