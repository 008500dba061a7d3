import { verdictMark } from '#shared/design/tokens.ts'
import type { Verdict } from '#shared/model/assessment.ts'

interface Props {
  /** null: none yet, a dash. */
  readonly verdict: Verdict | null
  readonly size?: number
}

/** The verdict's shape in its colour. Always beside the word or a name that says it, hence hidden from readers. */
export function VerdictMark({ verdict, size = 14 }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      style={{ flex: 'none', display: 'block', width: `${size / 16}rem`, height: `${size / 16}rem` }}
    >
      {verdict === null ? (
        <path d="M3 8h10" stroke="var(--line)" strokeWidth={1.5} />
      ) : (
        <Shape verdict={verdict} />
      )}
    </svg>
  )
}

function Shape({ verdict }: { readonly verdict: Verdict }) {
  const { fill, outline } = verdictMark[verdict]
  const colour = `var(--${verdict})`
  return (
    <>
      <path d={outline} fill="none" stroke={colour} strokeWidth={1.5} strokeLinejoin="round" />
      <path d={fill} fill={colour} />
    </>
  )
}
