import classes from './page.module.css'

interface Props {
  /** Id of what the figure rests on: a fold, a line in one, or the heading of a section. */
  readonly to: string
  /** What it is about, for those who hear the button alone. */
  readonly about: string
  readonly children?: string
}

/** Leads from a figure to the formula and the figures it came from. */
export function WayDown({ to, about, children = 'How it is worked out' }: Props) {
  return (
    <button
      type="button"
      className={classes.show}
      data-way-down
      aria-controls={to}
      aria-label={`${children}: ${about}`}
      onClick={() => goDown(to)}
    >
      {children}
    </button>
  )
}

/** Unfolds what is folded around it and gives it the keyboard, so that Tab goes on from there. */
function goDown(id: string): void {
  const target = document.getElementById(id)
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.setAttribute('open', '')
  const taker = target instanceof HTMLDetailsElement ? target.querySelector('summary') : target
  taker?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center' })
}
