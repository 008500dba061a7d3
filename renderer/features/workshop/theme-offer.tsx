import { Button, CloseButton } from '@mantine/core'
import { chooseTheme, selectTheme, useTheme } from '../../state/theme-store.ts'
import { endOffer, selectOffersTheme, selectWorkshop, useWorkshop } from '../../state/workshop-store.ts'
import classes from './theme-offer.module.css'

function takeProjector(): void {
  chooseTheme('projector')
  endOffer()
}

/** A projector washes colours out: another theme is offered once, and never put on by itself. */
export function ThemeOffer() {
  const workshop = useWorkshop(selectWorkshop)
  const offers = useWorkshop(selectOffersTheme)
  const theme = useTheme(selectTheme)
  if (!workshop || !offers || theme === 'projector') return null
  return (
    <section className={classes.offer} aria-label="Theme for a projector">
      <p>On a projector, the projector theme is easier to read.</p>
      <Button size="compact-sm" variant="filled" onClick={takeProjector}>
        Use it
      </Button>
      <CloseButton aria-label="Keep this theme" title="Keep this theme" onClick={endOffer} />
    </section>
  )
}
