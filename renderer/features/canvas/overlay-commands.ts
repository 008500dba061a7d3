import type { Command } from '../../state/command.ts'
import { overlayKinds, toggleOverlay } from '../../state/map/overlay-store.ts'
import { overlayTitles } from './overlay/overlay-info.ts'
import { onMap, whyNoMap } from './commands/command-kit.ts'

/** Each overlay on and off; the legend on the map takes it off too. */
export const overlayCommands: readonly Command[] = overlayKinds.map((kind) => ({
  id: `overlay.${kind}`,
  title: `Draw on the map: ${overlayTitles[kind].charAt(0).toLowerCase()}${overlayTitles[kind].slice(1)}`,
  keywords: 'overlay analysis hybrid split island cut vertex cycle loop handoff',
  group: 'View',
  when: onMap,
  why: whyNoMap,
  run: () => toggleOverlay(kind),
}))
