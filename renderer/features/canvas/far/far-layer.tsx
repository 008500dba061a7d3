import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo, useRef } from 'react'
import type { MapGeometry } from '#shared/geometry/types.ts'
import { FarCache, farPieces, outline } from './far-pieces.ts'
import type { FarPiece } from './far-pieces.ts'
import classes from './far-layer.module.css'

interface Props {
  readonly geometry: MapGeometry
  /** Map units of a pixel: lines are drawn one pixel wide. */
  readonly unit: number
  readonly selected: readonly string[]
  /** Drawn elsewhere: what is being dragged. */
  readonly without: ReadonlySet<string>
}

/** A large map from afar: boxes and lines, a few paths in all, however many nodes there are. */
export const FarLayer = memo(function FarLayer({ geometry, unit, selected, without }: Props) {
  const cache = useRef<FarCache>(null)
  cache.current ??= new FarCache()
  const { nodes, edges } = geometry
  const known = cache.current
  const pieces = useMemo(() => farPieces({ nodes, edges }, without, known), [nodes, edges, without, known])
  const marked = useMemo(
    () => selected.map((id) => nodes[id]).map((box) => (box === undefined ? '' : outline(box))),
    [selected, nodes],
  )
  return (
    <ViewportPortal>
      <svg className={classes.far} aria-hidden="true" data-testid="far-layer" strokeWidth={unit}>
        {pieces.map((piece) => (
          <Lines key={piece.key} piece={piece} />
        ))}
        {pieces.map((piece) => (
          <path key={piece.key} className={classes.shapes} d={piece.shapes} />
        ))}
        <path className={classes.selected} d={marked.join('')} strokeWidth={2 * unit} />
      </svg>
    </ViewportPortal>
  )
})

const Lines = memo(function Lines({ piece }: { readonly piece: FarPiece }) {
  return (
    <>
      {(['sequence', 'exception'] as const).map((kind) => (
        <g key={kind} data-kind={kind}>
          <path className={classes.lines} d={piece.lines[kind]} />
          <path className={classes.arrows} d={piece.arrows[kind]} />
        </g>
      ))}
    </>
  )
})
