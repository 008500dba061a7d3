import { verdictChange } from '#shared/compare/figures.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { EngagementView } from '#shared/model/engagement.ts'
import { Figures } from './figures.tsx'
import { familyName, sideName } from '#shared/compare/side-words.ts'
import { Sides } from './sides.tsx'
import classes from './compare-screen.module.css'

interface Props {
  readonly view: EngagementView
  readonly comparison: Comparison
}

/** What is compared, and what the changes do to verdict and scores; low, so that the maps have the room. */
export function CompareHead({ view, comparison }: Props) {
  const { before, after } = comparison
  const family = familyName(before, after)
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        {family !== null && <p className={classes.kicker}>{family}</p>}
        <h1>
          {sideName(after, before)}: {verdictChange(before, after)}
        </h1>
        <Sides view={view} before={before} after={after} />
      </div>
      <Figures comparison={comparison} />
    </header>
  )
}
