import type { Command } from '../../state/command.ts'
import { canvasPort } from '../../state/map/canvas-port.ts'
import type { OpenMap } from '../../state/map/create-map.ts'
import { currentMap } from '../../state/map/map-session.ts'
import {
  choose,
  endPlayback,
  goBack,
  goBackTo,
  goOn,
  mark,
  startPlayback,
  takeException,
  toggleAuto,
} from '../../state/map/playback/play.ts'
import { changePace, isPlaying } from '../../state/map/playback/playback-store.ts'

const onMap = () => currentMap() !== null && canvasPort() !== null

function withMap(run: (map: OpenMap) => void): () => void {
  return () => {
    const map = currentMap()
    if (map !== null) run(map)
  }
}

/** A key while a case is played. */
function playing(id: string, title: string, keys: readonly string[], run: (map: OpenMap) => void): Command {
  return {
    id: `playback.${id}`,
    title: `Playback: ${title}`,
    group: 'Workshop',
    keys,
    onDrawing: true,
    when: () => onMap() && isPlaying(),
    run: withMap(run),
  }
}

/** Space presses the button that has the focus. */
function onButton(): boolean {
  return document.activeElement?.closest('button, a, input, summary') != null
}

export const playbackCommands: readonly Command[] = [
  {
    id: 'playback.toggle',
    title: 'Play a case through the map',
    group: 'Workshop',
    keywords: 'playback walk simulate token path demo',
    keys: ['Alt+KeyP'],
    when: onMap,
    why: () => (onMap() ? null : 'Open the map of a workflow first.'),
    run: withMap((map) => (isPlaying() ? endPlayback(map) : startPlayback(map))),
  },
  playing('next', 'next, also by Space', ['ArrowRight'], goOn),
  {
    ...playing('next-space', 'next', ['Space'], goOn),
    unlisted: true,
    when: () => onMap() && isPlaying() && !onButton(),
  },
  playing('back', 'back', ['ArrowLeft'], goBack),
  playing('way-below', 'the way below', ['ArrowDown'], () => mark(1)),
  playing('way-above', 'the way above', ['ArrowUp'], () => mark(-1)),
  playing('exception', 'take an exception path', ['x'], takeException),
  playing('likeliest', 'the likeliest path by itself', ['p'], toggleAuto),
  playing('faster', 'faster', ['Shift+ArrowRight'], () => changePace(-1)),
  playing('slower', 'slower', ['Shift+ArrowLeft'], () => changePace(1)),
  playing('again', 'again from the beginning', ['Home'], () => goBackTo(0)),
  playing('end', 'end', ['Escape'], endPlayback),
  playing('way-1', 'take way 1, 2, 3 …', ['1'], (map) => choose(map, 0)),
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((figure) => ({
    ...playing(`way-${figure}`, `take way ${figure}`, [String(figure)], (map) => choose(map, figure - 1)),
    unlisted: true,
  })),
]
