import { memo, useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { DropOverlay } from '../../features/engagements/import/drop-overlay.tsx'
import { openEngagement, selectFailure, selectView, useEngagement } from '../../state/engagement-store.ts'
import { selectScreen, useRoute } from '../../state/route-store.ts'
import { selectPanels, useWindow } from '../../state/window-store.ts'
import { Slot } from '../../ui/slots.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { WentWrong } from '../went-wrong.tsx'
import { EngagementFailed } from './engagement-failed.tsx'
import { Inspector } from './inspector.tsx'
import { Navigator } from './navigator.tsx'
import { ScreenView } from './screen-view.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import classes from './shell.module.css'

/** The window around one engagement: bar, workflow list, screen, inspector, status. What of it follows the address does so itself. */
export const Shell = memo(function Shell({ engagementId }: { readonly engagementId: string }) {
  const view = useEngagement(selectView)
  const failure = useEngagement(selectFailure)
  const screen = useRoute(selectScreen)
  const panels = useWindow(selectPanels)
  useEffect(() => void openEngagement(engagementId), [engagementId])
  useEffect(() => {
    document.title = view === null ? 'Baton' : `${view.engagement.client} · ${view.engagement.title} – Baton`
  }, [view])
  const shown = view?.engagement.id === engagementId ? view : null
  const hasMap = screen === 'map' && shown !== null && shown.workflows.length > 0
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#screen" onClick={focusScreen}>
        Skip to the screen
      </a>
      <TopBar view={shown} />
      <Slot name="strip" />
      <div className={classes.body}>
        {panels.navigator && <Navigator view={shown} />}
        <main id="screen" tabIndex={-1} className={classes.screen}>
          <ErrorBoundary FallbackComponent={WentWrong} resetKeys={[screen, engagementId]}>
            {failure !== null && shown === null && <EngagementFailed failure={failure} />}
            {shown === null && failure === null && <Waiting what="Opening the engagement …" />}
            {shown !== null && <ScreenView view={shown} />}
          </ErrorBoundary>
        </main>
        {hasMap && panels.inspector && <Inspector />}
      </div>
      <StatusBar />
      <DropOverlay open />
    </div>
  )
})

/** The address holds the place, so the skip link moves the focus itself. */
function focusScreen(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('screen')?.focus()
}
