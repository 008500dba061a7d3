import { useEffect } from 'react'
import { DropOverlay } from '../features/engagements/import/drop-overlay.tsx'
import { StartScreen } from '../features/engagements/start-screen.tsx'
import { closeEngagement } from '../state/engagement-store.ts'
import { HelpMenu } from './shell/help-menu.tsx'
import classes from './start-page.module.css'

export function StartPage() {
  useEffect(() => {
    closeEngagement()
    document.title = 'Baton'
  }, [])
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <span className={classes.brand}>Baton</span>
        <HelpMenu />
      </header>
      <main className={classes.main}>
        <StartScreen />
      </main>
      <DropOverlay open={false} />
    </div>
  )
}
