import { parkedKinds } from '#shared/model/document.ts'
import type { ParkedKind } from '#shared/model/document.ts'
import { parkedSign, parkedTitle } from '#shared/model/parked-words.ts'
import classes from './kind-choice.module.css'

interface Props {
  readonly value: ParkedKind
  readonly onChange: (kind: ParkedKind) => void
}

/** Question, decision or idea, as one group of buttons. */
export function KindChoice({ value, onChange }: Props) {
  return (
    <div className={classes.kinds} role="group" aria-label="What it is">
      {parkedKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.kind}
          aria-pressed={kind === value}
          onClick={() => onChange(kind)}
        >
          <span className={classes.sign} aria-hidden="true">
            {parkedSign[kind]}
          </span>
          {parkedTitle[kind]}
        </button>
      ))}
    </div>
  )
}
