import { verdictMark } from '#shared/design/tokens.ts'
import type { Verdict } from '#shared/model/assessment.ts'

interface Props {
  readonly verdict: Verdict
  readonly size?: number
}

/** The verdict's shape in its colour. Always beside the word or a name that says it, hence hidden from readers. */
export function VerdictMark({ verdict, size = 14 }: Props) {
  const { fill, outline } = verdictMark[verdict]
  const colour = `var(--${verdict})`
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      style={{ flex: 'none', display: 'block', width: `${size / 16}rem`, height: `${size / 16}rem` }}
    >
      <path d={outline} fill="none" stroke={colour} strokeWidth={1.5} strokeLinejoin="round" />
      <path d={fill} fill={colour} />
    </svg>
  )
}
