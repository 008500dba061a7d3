import { initiativeLook, kindSign } from '#shared/drawing/chart/initiative-look.ts'
import type { InitiativeKind } from '#shared/model/plan.ts'
import { ChartShape } from '../../ui/chart-shape.tsx'

/** The sign of a kind on its colour, as in the timeline's bars; the word stands beside it. */
export function KindSign({ kind }: { readonly kind: InitiativeKind }) {
  const { bar } = initiativeLook[kind]
  return (
    <svg viewBox="0 0 16 16" style={{ width: '1rem', height: '1rem' }} aria-hidden="true">
      <ChartShape shape={{ kind: 'rect', x: 0, y: 0, width: 16, height: 16, radius: 2, fill: bar }} />
      {kindSign(kind, 8, 8).map((shape, index) => (
        <ChartShape key={index} shape={shape} />
      ))}
    </svg>
  )
}
