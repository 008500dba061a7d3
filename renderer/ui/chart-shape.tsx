import type { Colour, Shape } from '#shared/drawing/chart/scene.ts'

/** One placed shape; colour names become the theme's custom properties. */
export function ChartShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          fill={paint(shape.fill)}
          stroke={shape.stroke && paint(shape.stroke)}
          strokeWidth={shape.strokeWidth}
        />
      )
    case 'line':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          stroke={paint(shape.stroke)}
          strokeWidth={shape.strokeWidth}
          strokeDasharray={shape.dash}
        />
      )
    case 'path':
      return (
        <path
          d={shape.d}
          transform={`translate(${shape.x} ${shape.y}) scale(${shape.scale})`}
          fill={paint(shape.fill)}
          stroke={shape.stroke && paint(shape.stroke)}
          strokeWidth={(shape.strokeWidth ?? 1) / shape.scale}
        />
      )
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight}
          textAnchor={shape.anchor}
          fill={paint(shape.fill)}
        >
          {shape.text}
        </text>
      )
  }
}

function paint(colour: Colour): string {
  return colour === 'none'
    ? 'none'
    : `var(--${colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`
}
