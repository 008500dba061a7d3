import type { Stability } from '#shared/model/analysis/stability.ts'
import { percent } from '#shared/lib/words.ts'
import classes from './waffle.module.css'

const across = 9
const pitch = 14

/** The 81 neighbouring score vectors as squares: full where the verdict stays. */
export function Waffle({ neighbours }: Pick<Stability, 'neighbours'>) {
  const { keep, of, share } = neighbours
  const side = pitch * across
  const words = `${keep} of ${of} neighbouring scores keep the verdict (${percent(share)})`
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${side} ${side}`} className={classes.squares} role="img" aria-label={words}>
        {Array.from({ length: of }, (_, at) => (
          <rect
            key={at}
            data-keeps={at < keep}
            x={(at % across) * pitch + 1.5}
            y={Math.floor(at / across) * pitch + 1.5}
            width={pitch - 3}
            height={pitch - 3}
          />
        ))}
      </svg>
      <figcaption>
        {keep} of the {of} score combinations within one notch of this one keep the verdict; the hollow ones
        change it.
      </figcaption>
    </figure>
  )
}
