import type { Command } from '../../state/command.ts'
import { ask, canvasPort } from '../../state/map/canvas-port.ts'
import { currentMap } from '../../state/map/map-session.ts'
import { subjectOf } from '../../state/map/subject.ts'
import { toggleBadges } from '../../state/map/parking-store.ts'

const onMap = () => currentMap() !== null && canvasPort() !== null

function whyNoMap(): string | null {
  return onMap() ? null : 'Open the map of a workflow first.'
}

export const parkingCommands: readonly Command[] = [
  {
    id: 'parking.park',
    title: 'Park a question, decision or idea…',
    group: 'Workshop',
    keywords: 'parking lot remember later open point',
    keys: ['q'],
    onDrawing: true,
    when: onMap,
    why: whyNoMap,
    run: () => {
      const map = currentMap()
      if (map !== null) ask({ kind: 'park', about: subjectOf(map) })
    },
  },
  {
    id: 'parking.badges',
    title: 'Show or hide on the map what is parked',
    group: 'Workshop',
    keywords: 'badges marks questions',
    when: onMap,
    why: whyNoMap,
    run: toggleBadges,
  },
]
