import { numberWord } from '#shared/lib/words.ts'
import classes from './plan-expected.module.css'
import screen from './plan-screen.module.css'

/** The plan's page while its first order is worked out: the same places, so that nothing jumps when it comes. */
export function PlanExpected({ workflows }: { readonly workflows: number }) {
  const what = workflows === 1 ? 'one workflow' : `${numberWord(workflows)} workflows`
  return (
    <div className={screen.page} aria-busy="true">
      <header>
        <h1>What to do first in {what}</h1>
        <p className={screen.lead} role="status">
          Working out the order …
        </p>
      </header>
      <div className={`${screen.settings} ${classes.settings}`} aria-hidden="true">
        {[128, 72, 104, 152, 144].map((width) => (
          <span key={width} className={classes.field} style={{ width: `${width / 16}rem` }} />
        ))}
      </div>
      <div className={classes.rows} aria-hidden="true">
        {Array.from({ length: Math.min(workflows, 12) }, (_, row) => (
          <div key={row} className={classes.row}>
            <span className={classes.name} />
            <span className={classes.bar} style={{ gridColumn: 2 + Math.floor((row * 4) / workflows) }} />
          </div>
        ))}
      </div>
    </div>
  )
}
