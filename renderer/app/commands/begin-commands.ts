import type { Command } from '../../state/command.ts'
import { engagementStore, selectView } from '../../state/engagement-store.ts'
import { routeStore, selectRoute } from '../../state/route-store.ts'
import { isOfWorkflow } from '../../state/route.ts'
import { openDialog } from '../../state/window-store.ts'
import { beginWithList, beginWriting } from '../begin.ts'
import { inEngagement, whyNoEngagement } from './engagement-commands.ts'

/** The place of a map or an assessment in an engagement that has no workflow yet. */
function isEmpty(): boolean {
  const route = selectRoute(routeStore.getState())
  const isPlace = route.kind === 'engagement' && isOfWorkflow(route.screen)
  return isPlace && selectView(engagementStore.getState())?.workflows.length === 0
}

/** Further ways to begin a workflow, beside an empty map and an import. */
export const beginCommands: readonly Command[] = [
  {
    id: 'workflow.from-template',
    title: 'New workflow from a template…',
    group: 'Workflow',
    keywords: 'start copy',
    keys: ['Alt+Shift+KeyN'],
    when: inEngagement,
    why: whyNoEngagement,
    run: () => openDialog({ kind: 'new-workflow', what: 'template' }),
  },
  {
    id: 'workflow.from-list',
    title: 'New workflow from a list or table…',
    group: 'Workflow',
    keywords: 'paste import excel csv spreadsheet bullet rows columns',
    when: inEngagement,
    why: whyNoEngagement,
    run: () => beginWithList(''),
  },
  {
    id: 'workflow.write',
    title: 'New workflow, written as text',
    group: 'Workflow',
    keywords: 'outline type lines',
    // The key of the outline: without a map it brings one along.
    keys: ['Alt+KeyO'],
    when: isEmpty,
    run: beginWriting,
  },
]
