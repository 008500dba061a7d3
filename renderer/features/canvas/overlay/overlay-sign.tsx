import { doneMark, verdictMark } from '#shared/design/tokens.ts'
import type { NodeLook } from './overlay-marks.ts'

/** On a 16 × 16 grid, so that the look is told apart without colour. */
const paths: Readonly<Record<NodeLook, { readonly fill?: string; readonly stroke?: string }>> = {
  automate: { fill: verdictMark.automate.fill },
  done: { stroke: doneMark },
  orchestrate: { fill: verdictMark.orchestrate.fill },
  joint: { fill: 'M8 1l7 7-7 7-7-7z' },
  repeats: { stroke: 'M13 8a5 5 0 1 1-1.5-3.6M12 1.5v3.2H8.8' },
  receives: { stroke: 'M2 8h10M8 4l4 4-4 4M14.5 3v10' },
}

/** The sign of a look, in the colour of the text around it. */
export function OverlaySign({ look }: { readonly look: NodeLook }) {
  const { fill, stroke } = paths[look]
  return (
    <>
      {fill !== undefined && <path d={fill} fill="currentColor" />}
      {stroke !== undefined && <path d={stroke} fill="none" stroke="currentColor" strokeWidth={1.75} />}
    </>
  )
}
