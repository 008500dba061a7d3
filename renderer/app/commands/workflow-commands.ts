import type { Command } from '../../state/command.ts'
import { engagementStore, selectWorkflows, workflowById } from '../../state/engagement-store.ts'
import { openWhatIf } from '../../state/assessment-place.ts'
import { answerReadiness } from '../../state/question-place.ts'
import { openWorkflow, routeStore, selectScreen, selectWorkflowId } from '../../state/route-store.ts'
import { openDialog, startRenaming } from '../../state/window-store.ts'
import { importFromDisk, removeWorkflow } from '../../features/engagements/workflow-tasks.ts'
import { addScenario, copyWorkflow, letCount } from '../../features/engagements/scenario-tasks.ts'
import { inEngagement, whyNoEngagement } from './engagement-commands.ts'

function openWorkflowId(): string | null {
  return selectWorkflowId(routeStore.getState())
}

/** A workflow's map or assessment is on screen, or on its way. */
function onWorkflow(): boolean {
  return openWorkflowId() !== null
}

function whyNoWorkflow(): string | null {
  return onWorkflow() ? null : 'Open the map or the assessment of a workflow first.'
}

/** A workflow's map is on screen, or on its way. */
export function onMap(): boolean {
  return onWorkflow() && selectScreen(routeStore.getState()) === 'map'
}

/** For `why` of what needs a workflow's map. */
export function whyNoMap(): string | null {
  return onMap() ? null : 'Open the map of a workflow first.'
}

function onOpenWorkflow(act: (workflowId: string) => Promise<void>): () => void {
  return () => {
    const id = openWorkflowId()
    if (id !== null) void act(id)
  }
}

/** The open map is one of several scenarios, and another one counts. */
function mayCount(): boolean {
  const id = openWorkflowId()
  return id !== null && workflowById(id)(engagementStore.getState())?.counted === false
}

/** The neighbour in the list; stays put at its ends. */
function step(by: 1 | -1): void {
  const { openId } = engagementStore.getState()
  const workflows = selectWorkflows(engagementStore.getState())
  const index = workflows.findIndex((workflow) => workflow.id === openWorkflowId())
  const next = workflows[index + by]
  if (openId !== null && index >= 0 && next !== undefined) openWorkflow(openId, next.id)
}

export const workflowCommands: readonly Command[] = [
  {
    id: 'workflow.new',
    title: 'New workflow…',
    keywords: 'template start from copy',
    group: 'Workflow',
    keys: ['Alt+KeyN'],
    when: inEngagement,
    why: whyNoEngagement,
    run: () => openDialog({ kind: 'new-workflow', what: 'new' }),
  },
  {
    id: 'workflow.import',
    title: 'Import BPMN files…',
    group: 'Workflow',
    keys: ['$mod+o'],
    when: inEngagement,
    why: whyNoEngagement,
    run: importFromDisk,
  },
  {
    id: 'workflow.rename',
    title: 'Rename the workflow',
    group: 'Workflow',
    keys: ['Shift+F2'],
    when: onWorkflow,
    why: whyNoWorkflow,
    run: () => startRenaming(openWorkflowId()),
  },
  {
    id: 'workflow.what-if',
    title: 'Try a change without making it (what if)',
    keywords: 'what would change it scenario verdict simulate',
    group: 'Workflow',
    when: onWorkflow,
    why: whyNoWorkflow,
    run: openWhatIf,
  },
  {
    id: 'workflow.readiness',
    title: 'Answer readiness',
    keywords: 'rule-based digital structured input stability documentation questions',
    group: 'Workflow',
    when: onWorkflow,
    why: whyNoWorkflow,
    run: onOpenWorkflow(answerReadiness),
  },
  {
    id: 'workflow.scenario',
    title: 'New to-be scenario of the workflow',
    group: 'Workflow',
    when: onWorkflow,
    why: whyNoWorkflow,
    run: onOpenWorkflow(addScenario),
  },
  {
    id: 'workflow.promote',
    title: 'Count this scenario in matrix, plan and report',
    group: 'Workflow',
    when: mayCount,
    run: onOpenWorkflow(letCount),
  },
  {
    id: 'workflow.duplicate',
    title: 'Duplicate the workflow',
    group: 'Workflow',
    when: onWorkflow,
    why: whyNoWorkflow,
    run: onOpenWorkflow(copyWorkflow),
  },
  {
    id: 'workflow.save-template',
    title: 'Save the workflow as a template…',
    group: 'Workflow',
    when: onWorkflow,
    run: onOpenWorkflow(async (workflowId) => openDialog({ kind: 'save-template', workflowId })),
  },
  {
    id: 'workflow.delete',
    title: 'Delete the workflow',
    group: 'Workflow',
    when: onWorkflow,
    why: whyNoWorkflow,
    run: onOpenWorkflow(removeWorkflow),
  },
  {
    id: 'workflow.previous',
    title: 'Previous workflow',
    group: 'Workflow',
    keys: ['Alt+PageUp'],
    when: onWorkflow,
    why: whyNoWorkflow,
    run: () => step(-1),
  },
  {
    id: 'workflow.next',
    title: 'Next workflow',
    group: 'Workflow',
    keys: ['Alt+PageDown'],
    when: onWorkflow,
    why: whyNoWorkflow,
    run: () => step(1),
  },
]
