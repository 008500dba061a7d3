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
  /** Height on screen at which it was taken. */
  const taken = useRef<number | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  /** The click that follows letting go is none. */
  const justDragged = useRef(false)
  const letGo = () => {
    taken.current = null
    setDragged(null)
  }
  useEscape(dragged !== null, letGo)
  /** Where it has got to; null: it is not taken, or not moved yet. Not what was drawn last, which may lag behind. */
  const takenTo = (lane: LaneBand, { clientY }: PointerEvent): Dragged | null => {
    if (taken.current === null) return null
    const pixels = clientY - taken.current
    if (!justDragged.current && Math.abs(pixels) < SLIP) return null
    justDragged.current = true
    const by = pixels / getZoom()
    const row = lane.row ?? 0
    return { departmentId: lane.departmentId, row, by, to: placeFor(lanesInRow(lanes, row), lane, by) }
  }
  const handlersOf = (lane: LaneBand) => ({
    onPointerDown: (event: PointerEvent) => {
      justDragged.current = false
      if (event.button !== 0 || lanesInRow(lanes, 0).length < 2) return
      taken.current = event.clientY
      // From the first: a quick hand is out of the lane before it is seen to move.
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      const now = takenTo(lane, event)
      if (now !== null) setDragged(now)
    },
    onPointerUp: (event: PointerEvent) => {
      const now = takenTo(lane, event)
      if (now !== null) moveLaneTo(map, now.departmentId, now.to)
      letGo()
    },
    onPointerCancel: letGo,
  })
  const wasDrag = () => {
    const was = justDragged.current
    justDragged.current = false
    return was
  }
  return { dragged, handlersOf, wasDrag }
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
