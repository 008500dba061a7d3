import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { announceChanges } from '../state/map/announce-changes.ts'
import { askAhead } from '../state/map/ask-ahead.ts'
import { takePastes } from '../features/outline/paste/take-pastes.ts'
import { keepWayBack } from '../state/compare/way-back.ts'
import { listenToWorkbench } from '../state/listen.ts'
import { tellPresence } from '../state/presence.ts'
import { selectRoute, useRoute } from '../state/route-store.ts'
import { SlotProvider } from '../ui/slots.tsx'
import { useCommands } from './commands/use-commands.ts'
import { Dialogs } from './dialogs/dialogs.tsx'
import { keepFocus } from './focus-keeper.ts'
import { useLanding } from './landing.ts'
import { Announcer } from './shell/announcer.tsx'
import { Shell } from './shell/shell.tsx'
import { StartPage } from './start-page.tsx'
import { ThemeProvider } from './theme/theme-provider.tsx'
import { WentWrong } from './went-wrong.tsx'
import classes from './theme/mantine.module.css'

export function App() {
  return (
    <ThemeProvider>
      <Notifications position="bottom-right" limit={4} classNames={{ root: classes.toasts }} />
      <ErrorBoundary FallbackComponent={WentWrong}>
        <SlotProvider>
          <Window />
        </SlotProvider>
      </ErrorBoundary>
    </ThemeProvider>
  )
}

function Window() {
  const route = useRoute(selectRoute)
  useEffect(listenToWorkbench, [])
  useEffect(askAhead, [])
  useEffect(tellPresence, [])
  useEffect(announceChanges, [])
  useEffect(keepFocus, [])
  useEffect(keepWayBack, [])
  useEffect(takePastes, [])
  useCommands()
  const landed = useLanding()
  if (!landed) return null
  return (
    <>
      {route.kind === 'start' ? <StartPage /> : <Shell engagementId={route.engagementId} />}
      <Dialogs />
      <Announcer />
    </>
  )
}
