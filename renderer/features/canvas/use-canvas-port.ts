import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import type { Box } from '#shared/geometry/types.ts'
import { canvasStore } from '../../state/map/canvas-port.ts'
import type { CanvasPort } from '../../state/map/canvas-port.ts'

export const ZOOM = { min: 0.1, max: 2.5 } as const

/** Lends the canvas to commands and the inspector while it is on screen. */
export function useCanvasPort(
  root: RefObject<HTMLDivElement | null>,
  geometry: RefObject<MapGeometry>,
): void {
  const flow = useReactFlow()
  useEffect(() => {
    const port: CanvasPort = {
      fit(nodeIds) {
        const box = nodeIds === undefined ? geometry.current.bounds : boxOf(geometry.current, nodeIds)
        const single = nodeIds !== undefined
        void flow.fitBounds(box, { padding: single ? 0.2 : 0.02, duration: 160 })
      },
      zoomBy: (factor) => void flow.zoomTo(clip(flow.getZoom() * factor), { duration: 120 }),
      centre() {
        const box = root.current?.getBoundingClientRect()
        if (box === undefined) return { x: 200, y: 120 }
        return flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
      },
      focus(nodeId) {
        const node = nodeId === null ? null : root.current?.querySelector(`[data-id="${CSS.escape(nodeId)}"]`)
        const target = node instanceof HTMLElement ? node : root.current
        target?.focus({ preventScroll: true })
      },
    }
    canvasStore.setState({ port })
    return () => canvasStore.setState({ port: null, request: null })
  }, [flow, root, geometry])
}

function clip(zoom: number): number {
  return Math.min(ZOOM.max, Math.max(ZOOM.min, zoom))
}

function boxOf(geometry: MapGeometry, nodeIds: readonly string[]): Box {
  const boxes = nodeIds.flatMap((id) => geometry.nodes[id]?.box ?? [])
  if (boxes.length === 0) return geometry.bounds
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  // A single node would otherwise fill the window.
  const [width, height] = [Math.max(640, right - x), Math.max(360, bottom - y)]
  return { x: (x + right - width) / 2, y: (y + bottom - height) / 2, width, height }
}
