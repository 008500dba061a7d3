import type { Command } from '../../state/command.ts'
import { sessionStore } from '../../state/map/map-session.ts'
import { leavePreview, selectMoment } from '../../state/map/preview.ts'
import { openDialog } from '../../state/window-store.ts'
import { compareMoment, mayCompareMoment, openMomentAsWorkflow, restoreMoment } from './moment-tasks.ts'

const onMap = () => sessionStore.getState().map !== null
const inPreview = () => selectMoment(sessionStore.getState()) !== null

/** The moment that is looked at; else the map as it is now. */
function nameMoment(): void {
  const moment = selectMoment(sessionStore.getState())?.view.moment
  if (moment !== undefined && moment.revision === null) return
  openDialog({ kind: 'name-moment', revision: moment?.revision ?? null, name: moment?.name ?? null })
}

/** Stands before the commands of the map: Escape leaves a preview before it lets go of anything. */
export const historyCommands: readonly Command[] = [
  {
    id: 'history.name',
    title: 'Name this moment…',
    group: 'Workflow',
    keywords: 'save restore point version snapshot bookmark',
    keys: ['$mod+s'],
    whileTyping: true,
    when: onMap,
    why: () => (onMap() ? null : 'Open the map of a workflow first.'),
    run: nameMoment,
  },
  {
    id: 'history.leave',
    title: 'Back to the map as it is now',
    group: 'Workflow',
    keys: ['Escape'],
    whileTyping: true,
    when: () => sessionStore.getState().preview !== null,
    run: leavePreview,
  },
  {
    id: 'history.restore',
    title: 'Restore the moment that is looked at',
    group: 'Workflow',
    keywords: 'revert version history',
    when: inPreview,
    run: restoreMoment,
  },
  {
    id: 'history.compare',
    title: 'Compare the moment that is looked at with now',
    group: 'Workflow',
    keywords: 'difference changed since before after',
    keys: ['Shift+Enter'],
    whileTyping: true,
    when: mayCompareMoment,
    run: compareMoment,
  },
  {
    id: 'history.open-as-workflow',
    title: 'Open the moment that is looked at as a new workflow',
    group: 'Workflow',
    when: inPreview,
    run: openMomentAsWorkflow,
  },
]
