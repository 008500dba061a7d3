import { ActionIcon, Button } from '@mantine/core'
import {
  IconEye,
  IconEyeOff,
  IconMaximize,
  IconMinimize,
  IconPlayerPlay,
  IconPresentationOff,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { EngagementView } from '#shared/model/engagement.ts'
import { canFullScreen, selectFullScreen, useFullScreen } from '../../state/full-screen.ts'
import { selectIsPlaying, usePlayback } from '../../state/map/playback/playback-store.ts'
import { selectScreen, useRoute } from '../../state/route-store.ts'
import { selectMapPanel, useWindow } from '../../state/window-store.ts'
import { selectVerdictShown, useWorkshop } from '../../state/workshop-store.ts'
import { Slot } from '../../ui/slots.tsx'
import { commandById, runCommand } from '../commands/command-table.ts'
import { keyText } from '../commands/key-words.ts'
import { mapPanels } from '../map-panels.tsx'
import { ScreenTabs } from './screen-tabs.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import { WorkflowMenu } from './workflow-menu.tsx'
import classes from './workshop-bar.module.css'

/** The bar while a room looks on: which workflow it is, its verdict, what a workshop needs, and the way out. */
export function WorkshopBar({ view }: { readonly view: EngagementView | null }) {
  const onMap = useRoute(selectScreen) === 'map'
  return (
    <header className={classes.bar}>
      {onMap ? <WorkflowMenu view={view} /> : <ScreenTabs />}
      <Slot name="bar" className={classes.verdict} />
      <div className={classes.end}>
        {onMap && <MapTools />}
        <ThemeMenu />
        {canFullScreen() && <FullScreen />}
        <Button leftSection={<IconPresentationOff size={16} />} onClick={() => runCommand('workshop.toggle')}>
          Leave workshop
        </Button>
      </div>
    </header>
  )
}

function MapTools() {
  const verdict = useWorkshop(selectVerdictShown)
  const panel = useWindow(selectMapPanel)
  const playing = usePlayback(selectIsPlaying)
  return (
    <>
      <Tool id="playback.toggle" name="Playback" pressed={playing}>
        <IconPlayerPlay size={20} stroke={1.5} />
      </Tool>
      {mapPanels.map(({ kind, title, icon }) => (
        <Tool key={kind} id={`panel.${kind}`} name={title} pressed={panel === kind}>
          {icon}
        </Tool>
      ))}
      <Tool id="workshop.verdict" name="Verdict" pressed={verdict}>
        {verdict ? <IconEye size={20} stroke={1.5} /> : <IconEyeOff size={20} stroke={1.5} />}
      </Tool>
    </>
  )
}

function FullScreen() {
  const full = useFullScreen(selectFullScreen)
  return (
    <Tool id="workshop.full-screen" name="Full screen" pressed={full}>
      {full ? <IconMinimize size={20} stroke={1.5} /> : <IconMaximize size={20} stroke={1.5} />}
    </Tool>
  )
}

interface ToolProps {
  readonly id: string
  readonly name: string
  readonly pressed: boolean
  readonly children: ReactNode
}

function Tool({ id, name, pressed, children }: ToolProps) {
  const command = commandById(id)
  const [key] = command?.keys ?? []
  return (
    <ActionIcon
      size="2.25rem"
      aria-label={name}
      aria-pressed={pressed}
      title={key === undefined ? command?.title : `${command?.title} (${keyText(key)})`}
      onClick={() => runCommand(id)}
    >
      {children}
    </ActionIcon>
  )
}
