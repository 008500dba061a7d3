import { ActionIcon, Button } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconMinus,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconRestore,
  IconX,
} from '@tabler/icons-react'
import { optionsOf } from '#shared/flow/playback/options.ts'
import { endPlayback, goBack, goBackTo, goOn, toggleAuto } from '../../state/map/playback/play.ts'
import { changePace, paces, selectPace, usePlayback } from '../../state/map/playback/playback-store.ts'
import type { Playing } from '../../state/map/playback/playback-store.ts'
import { useMap } from '../../state/map/use-map.ts'
import { optionWords } from './case-words.ts'
import classes from './playback-bar.module.css'

/** Back, next, the likeliest path by itself and its pace. `playing`: null while the start is chosen. */
export function Controls({ playing }: { readonly playing: Playing | null }) {
  const map = useMap()
  const begun = playing !== null && playing.current.before !== null
  const over = playing !== null && optionsOf(playing.graph, playing.current).length === 0
  return (
    <div className={classes.controls} role="group" aria-label="Controls">
      <Button leftSection={<IconArrowLeft size={16} />} disabled={!begun} onClick={goBack}>
        Back
      </Button>
      <Button
        variant="filled"
        rightSection={<IconArrowRight size={16} />}
        disabled={over}
        onClick={() => goOn(map)}
      >
        {playing === null ? 'Begin' : nextWords(playing)}
      </Button>
      {playing !== null && <Auto auto={playing.auto} />}
    </div>
  )
}

/** From the beginning again, and out. */
export function Ends({ playing }: { readonly playing: Playing | null }) {
  const map = useMap()
  return (
    <span className={classes.end}>
      {playing !== null && (
        <ActionIcon
          aria-label="Again from the beginning"
          title="Again from the beginning (Home)"
          disabled={playing.current.before === null}
          onClick={() => goBackTo(0)}
        >
          <IconRestore size={18} stroke={1.5} />
        </ActionIcon>
      )}
      <ActionIcon aria-label="End playback" title="End playback (Esc)" onClick={() => endPlayback(map)}>
        <IconX size={18} stroke={1.5} />
      </ActionIcon>
    </span>
  )
}

/** Where there is nothing to choose, the button says where it leads. */
function nextWords({ graph, current }: Playing): string {
  const [only, ...others] = optionsOf(graph, current)
  if (only === undefined || others.length > 0) return 'Next'
  const { title, to } = optionWords(graph, only)
  return only.kind === 'way' ? `Next: ${to}` : `Next: ${title}, ${to}`
}

function Auto({ auto }: { readonly auto: boolean }) {
  const pace = usePlayback(selectPace)
  return (
    <>
      <Button
        leftSection={auto ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
        aria-pressed={auto}
        title="Walk the likeliest path by itself (P)"
        onClick={toggleAuto}
      >
        Likeliest path
      </Button>
      <span className={classes.pace} role="group" aria-label="Pace">
        <ActionIcon
          aria-label="Slower"
          title="Slower (Shift+←)"
          disabled={pace === paces.at(-1)}
          onClick={() => changePace(1)}
        >
          <IconMinus size={16} stroke={1.5} />
        </ActionIcon>
        <span aria-live="polite">{pace} s a step</span>
        <ActionIcon
          aria-label="Faster"
          title="Faster (Shift+→)"
          disabled={pace === paces[0]}
          onClick={() => changePace(-1)}
        >
          <IconPlus size={16} stroke={1.5} />
        </ActionIcon>
      </span>
    </>
  )
}
