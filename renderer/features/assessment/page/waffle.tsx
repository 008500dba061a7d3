import type { Stability } from '#shared/model/analysis/stability.ts'
import { percent } from '#shared/lib/words.ts'
import { WayDown } from './way-down.tsx'
import classes from './waffle.module.css'

const pitch = 14

interface Props extends Pick<Stability, 'neighbours'> {
  /** Where it is said how they are counted. */
  readonly basis: string
}

/** The 81 neighbouring score vectors as squares: full where the verdict stays. */
export function Waffle({ neighbours, basis }: Props) {
  const { keep, of, share } = neighbours
  const across = Math.ceil(Math.sqrt(of))
  const [width, height] = [pitch * across, pitch * Math.ceil(of / across)]
  const words = `${keep} of ${of} neighbouring scores keep the verdict (${percent(share)})`
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `${width / 14.4}rem` }}
        className={classes.squares}
        role="img"
        aria-label={words}
      >
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
        {keep === of ? `All ${of}` : `${keep} of the ${of}`} neighbouring scores keep the verdict
        {keep === of ? '.' : `, ${percent(share)}; the hollow ones change it.`}{' '}
        <WayDown to={basis} about="the squares" />
      </figcaption>
    </figure>
  )
}
