import type { WorkflowSummary } from '#shared/model/engagement.ts'
import type { Command } from '../../state/command.ts'
import { compareStore, stepDifference } from '../../state/compare/compare-store.ts'
import { compareWorkflow } from '../../state/compare/partners.ts'
import { workflowAfter } from '../../state/compare/way-back.ts'
import { engagementStore, workflowById } from '../../state/engagement-store.ts'
import { openComparison, openMap, routeStore, selectWorkflowId } from '../../state/route-store.ts'

function openWorkflow(): WorkflowSummary | undefined {
  return workflowById(selectWorkflowId(routeStore.getState()))(engagementStore.getState())
}

const comparing = () => routeStore.getState().route.kind === 'compare'

const PAN = 80

/** Both maps go together, so that one key moves them both. */
function pan(to: 'left' | 'right' | 'up' | 'down', key: string, x: number, y: number): Command {
  return {
    id: `compare.pan-${to}`,
    title:
      to === 'left' ? 'Look further left, right, up or down on both maps' : `Look further ${to} on both maps`,
    group: 'View',
    keys: [key],
    when: comparing,
    unlisted: to !== 'left',
    run: () => compareStore.getState().port?.panBy({ x, y }),
  }
}

export const compareCommands: readonly Command[] = [
  {
    id: 'workflow.compare',
    title: 'Compare with another scenario or workflow',
    keywords: 'difference as-is to-be side by side',
    group: 'Workflow',
    when: () => openWorkflow() !== undefined,
    why: () => (openWorkflow() === undefined ? 'Open the map of a workflow first.' : null),
    run: () => {
      const workflow = openWorkflow()
      if (workflow !== undefined) compareWorkflow(workflow.id)
    },
  },
  {
    id: 'compare.next',
    title: 'Next difference',
    group: 'View',
    keys: ['ArrowDown', 'j'],
    when: comparing,
    run: () => stepDifference(1),
  },
  {
    id: 'compare.previous',
    title: 'Previous difference',
    group: 'View',
    keys: ['ArrowUp', 'k'],
    when: comparing,
    run: () => stepDifference(-1),
  },
  {
    id: 'compare.fit',
    title: 'Show both maps whole',
    group: 'View',
    keys: ['f'],
    when: comparing,
    run: () => compareStore.getState().port?.fit(),
  },
  {
    id: 'compare.zoom-in',
    title: 'Zoom both maps in',
    group: 'View',
    keys: ['$mod+=', '+'],
    when: comparing,
    run: () => compareStore.getState().port?.zoomBy(1.25),
  },
  {
    id: 'compare.zoom-out',
    title: 'Zoom both maps out',
    group: 'View',
    keys: ['$mod+-', '-'],
    when: comparing,
    run: () => compareStore.getState().port?.zoomBy(0.8),
  },
  pan('left', 'Shift+ArrowLeft', PAN, 0),
  pan('right', 'Shift+ArrowRight', -PAN, 0),
  pan('up', 'Shift+ArrowUp', 0, PAN),
  pan('down', 'Shift+ArrowDown', 0, -PAN),
  {
    id: 'compare.arrange',
    title: 'Show the maps side by side, or one above the other',
    group: 'View',
    when: comparing,
    run: () => compareStore.getState().port?.arrange(),
  },
  {
    id: 'compare.swap',
    title: 'Swap before and after',
    group: 'View',
    when: comparing,
    run: () => {
      const { route } = routeStore.getState()
      if (route.kind === 'compare') openComparison(route.after, route.before, 'replace')
    },
  },
  {
    id: 'compare.leave',
    title: 'Back to the map',
    group: 'View',
    keys: ['Escape'],
    when: comparing,
    run: () => {
      const { route } = routeStore.getState()
      if (route.kind === 'compare') openMap(route.engagementId, workflowAfter(route))
    },
  },
]
