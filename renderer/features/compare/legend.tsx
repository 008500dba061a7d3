import { Button } from '@mantine/core'
import { changeKinds } from '#shared/compare/types.ts'
import { ChangeSign } from './change-sign.tsx'
import classes from './compare-screen.module.css'

interface Props {
  readonly stacked: boolean
  readonly onArrange: () => void
  readonly onFit: () => void
}

/** What the signs on the maps mean, and how the maps are shown. */
export function Legend({ stacked, onArrange, onFit }: Props) {
  return (
    <footer className={classes.legend}>
      <ul aria-label="Signs on the maps">
        {changeKinds.map((change) => (
          <li key={change}>
            <ChangeSign change={change} /> {change}
          </li>
        ))}
      </ul>
      <span className={classes.tools}>
        <Button size="compact-sm" onClick={onArrange}>
          {stacked ? 'Side by side' : 'One above the other'}
        </Button>
        <Button size="compact-sm" onClick={onFit}>
          Show both whole
        </Button>
      </span>
    </footer>
  )
}
