import type { Stability } from '#shared/model/analysis/stability.ts'
import { percent } from '#shared/lib/words.ts'
import { WayDown } from './way-down.tsx'
import classes from './waffle.module.css'

const pitch = 14

interface Props extends Pick<Stability, 'neighbours'> {
  /** Where it is said how they are counted. */
  readonly basis: string
}

/** The neighbouring score vectors as squares, each that there is once: full where the verdict stays. */
export function Waffle({ neighbours, basis }: Props) {
  const { keep, of } = neighbours.distinct
  const across = columnsFor(of)
  const [width, height] = [pitch * across, pitch * Math.ceil(of / across)]
  const words = `${keep} of ${of} neighbouring scores keep the verdict (${percent(keep / of)})`
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
        {keep} of the {of} score combinations within one notch of this one keep the verdict
        {keep === of ? '.' : '; the hollow ones change it.'} <WayDown to={basis} about="the squares" />
      </figcaption>
    </figure>
  )
}

/** The squarest rectangle that is full: 81, 54, 36, 24 or 16 squares, by how many scores stand at an end of the scale. */
function columnsFor(of: number): number {
  let across = Math.ceil(Math.sqrt(of))
  while (of % across > 0) across += 1
  return across
}
