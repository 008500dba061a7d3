import type { Command } from '../../state/command.ts'
import { canFullScreen, enterFullScreen, isFull, leaveFullScreen } from '../../state/full-screen.ts'
import { endWalk } from '../../state/search-store.ts'
import { isWorkshop, setWorkshop, toggleVerdict } from '../../state/workshop-store.ts'
import { inEngagement, whyNoEngagement } from './engagement-commands.ts'

const inRoom = () => inEngagement() && isWorkshop()

function whyNotInRoom(): string | null {
  return isWorkshop() ? null : 'Only in workshop mode: press Alt+W.'
}

/** Full screen comes and goes with it, as far as it came by it. */
let madeFull = false

/** What was searched for before has no place over the map that a room looks at. */
async function enter(): Promise<void> {
  endWalk()
  setWorkshop(true)
  madeFull = !isFull()
  await enterFullScreen()
}

async function leave(): Promise<void> {
  setWorkshop(false)
  if (madeFull) await leaveFullScreen()
}

export const workshopCommands: readonly Command[] = [
  {
    id: 'workshop.toggle',
    title: 'Workshop mode on or off',
    group: 'Workshop',
    keywords: 'projector room present large beamer facilitate',
    keys: ['Alt+KeyW'],
    whileTyping: true,
    when: inEngagement,
    why: whyNoEngagement,
    run: () => (isWorkshop() ? leave() : enter()),
  },
  {
    id: 'workshop.verdict',
    title: 'Show or hide the verdict to the room',
    group: 'Workshop',
    keywords: 'strip score conceal',
    when: inRoom,
    why: whyNotInRoom,
    run: toggleVerdict,
  },
  {
    id: 'workshop.full-screen',
    title: 'Full screen on or off',
    group: 'Workshop',
    when: () => inEngagement() && canFullScreen(),
    run: () => (isFull() ? leaveFullScreen() : enterFullScreen()),
  },
]

/** After every other command of Esc: it lets go of what is selected, or played, or searched for, before it leaves. */
export const leaveWorkshop: Command = {
  id: 'workshop.leave',
  title: 'Leave workshop mode',
  group: 'Workshop',
  keys: ['Escape'],
  when: inRoom,
  why: whyNotInRoom,
  run: leave,
}
