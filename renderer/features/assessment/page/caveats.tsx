import type { CaveatParts } from '#shared/model/analysis/caveat.ts'
import { ShowButton } from './show-button.tsx'
import classes from './page.module.css'

interface Props {
  readonly caveats: readonly string[]
  /** What each is about, as far as it is about something drawn. */
  readonly parts: CaveatParts | undefined
}

/** What figures leave out or had to assume, each with the way to where on the map. */
export function Caveats({ caveats, parts = {} }: Props) {
  if (caveats.length === 0) return null
  return (
    <ul className={classes.caveats} aria-label="To keep in mind">
      {caveats.map((caveat) => {
        const about = parts[caveat]
        return (
          <li key={caveat}>
            {caveat} {about !== undefined && <ShowButton counted={about} about={caveat} />}
          </li>
        )
      })}
    </ul>
  )
}
