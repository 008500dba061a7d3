import type { NodeKind } from '#shared/model/document.ts'

/** A kind of node, small, as on the map. */
export function KindSign({ kind, size = 18 }: { readonly kind: NodeKind; readonly size?: number }) {
  return (
    <svg
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.25}
      aria-hidden="true"
    >
      <Sign kind={kind} />
    </svg>
  )
}

function Sign({ kind }: { readonly kind: NodeKind }) {
  switch (kind) {
    case 'start':
      return <circle cx={9} cy={9} r={6} />
    case 'event':
      return (
        <>
          <circle cx={9} cy={9} r={6.5} />
          <circle cx={9} cy={9} r={4} />
        </>
      )
    case 'end':
      return <circle cx={9} cy={9} r={5.75} strokeWidth={2.5} />
    case 'step':
      return <rect x={1.5} y={4} width={15} height={10} rx={2} />
    case 'decision':
      return <path d="M9 1.5L16.5 9L9 16.5L1.5 9Z" strokeLinejoin="round" />
    case 'parallel':
      return <path d="M9 1.5L16.5 9L9 16.5L1.5 9ZM6 9H12M9 6V12" strokeLinejoin="round" />
  }
}
