import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { methodNames } from '#shared/contract/methods.ts'
import type { Input, MethodName } from '#shared/contract/methods.ts'
import { checkInput } from '#shared/contract/check-input.ts'
import { noAnswers } from '#shared/model/answers.ts'
import { emptyDocument } from '#shared/model/document.ts'
import { defaultRubric } from '#shared/model/rubric.ts'
import { defaultPlanSettings } from '../../electron/planning/plan-settings.ts'
import { openTempWorkbench, valueOf } from '../helpers/temp-workbench.ts'
import type { TempWorkbench } from '../helpers/temp-workbench.ts'

const details = { client: 'C', title: 'T', consultants: [], startsOn: null, endsOn: null, notes: '' }

/** A well-formed request of every method that needs something to be there. */
function requests(engagementId: string, workflowId: string): { readonly [M in MethodName]?: Input<M> } {
  const document = emptyDocument()
  return {
    'engagement.open': { engagementId },
    'engagement.update': { engagementId, details },
    'engagement.archive': { engagementId, archived: true },
    'engagement.delete': { engagementId },
    'engagement.restore': { engagementId },
    'engagement.purge': { engagementId },
    'workflow.create': { engagementId, name: 'New' },
    'workflow.open': { workflowId },
    'workflow.rename': { workflowId, name: 'Other' },
    'workflow.duplicate': { workflowId, name: 'Copy', to: { kind: 'scenario' } },
    'workflow.promote': { workflowId },
    'workflow.compare': { before: { workflowId }, after: { workflowId } },
    'workflow.analyse': { workflowId },
    'workflow.simulate': { workflowId, cases: 100, seed: 1 },
    'workflow.whatIf': { workflowId, changes: [] },
    'workflow.delete': { workflowId },
    'workflow.restore': { workflowId },
    'workflow.save': { workflowId, baseRevision: 1, document, summary: '' },
    'workflow.saveChange': { workflowId, baseRevision: 1, delta: {}, summary: '' },
    'workflow.history': { workflowId },
    'workflow.moment': { workflowId, revisionId: 1 },
    'workflow.nameMoment': { workflowId, revision: 1, name: 'Before lunch' },
    'workflow.bringBack': { workflowId, revisionId: 1 },
    'workflow.answer': { workflowId, answers: noAnswers },
    'workflow.assess': { workflowId, document, answers: noAnswers },
    'template.save': { workflowId, name: 'Mine', purpose: '' },
    'catalogue.ensure': { engagementId, kind: 'system', name: 'SAP' },
    'catalogue.adopt': { engagementId, departments: [], systems: [] },
    'catalogue.rename': { engagementId, kind: 'system', id: 's', name: 'SAP' },
    'catalogue.remove': { engagementId, kind: 'system', id: 's' },
    'import.files': { engagementId, files: [{ name: 'a.bpmn', base64: '' }] },
    'search.find': { engagementId, near: null, text: 'a', limit: 10 },
    'rubric.save': { engagementId, rubric: defaultRubric },
    'rubric.preview': { engagementId, rubric: defaultRubric },
    'rubric.reset': { engagementId },
    'plan.get': { engagementId },
    'plan.settings': { engagementId, settings: defaultPlanSettings('2026-11-22') },
    'plan.edit': { engagementId, edit: { key: 'w:automate' } },
    'report.html': { engagementId, paper: 'A4' },
    'report.pdf': { engagementId, paper: 'A4' },
  }
}

const needNothing: readonly MethodName[] = [
  'window.show',
  'app.info',
  'engagement.list',
  'engagement.create',
  'engagement.addSample',
  'workflow.sources',
  // Templates belong to no engagement; see templates.test.ts.
  'template.list',
  'template.open',
  'template.rename',
  'template.remove',
  'template.restore',
]
/** Undoing a deletion, and what may follow it, must find what was deleted. */
const reachDeleted: readonly MethodName[] = ['engagement.delete', 'engagement.restore', 'engagement.purge']
const reachDeletedWorkflow: readonly MethodName[] = ['workflow.delete', 'workflow.restore']

let temp: TempWorkbench
beforeAll(() => {
  temp = openTempWorkbench()
})
afterAll(() => temp.close())

async function call(name: MethodName, input: unknown) {
  const checked = valueOf(checkInput(name, input))
  return (temp.workbench[name] as (input: unknown) => Promise<unknown>)(checked)
}

const named = Object.keys(requests('', '')) as MethodName[]

test('every method of the contract is either asked here or needs nothing', () => {
  expect([...named, ...needNothing].toSorted()).toEqual([...methodNames].toSorted())
})

test.each(named)('%s of what never existed is not found', async (name) => {
  expect(await call(name, requests('none', 'none')[name])).toMatchObject({ ok: false, code: 'not-found' })
})

describe('in a deleted engagement', () => {
  test.each(named.filter((name) => !reachDeleted.includes(name)))('%s is not found', async (name) => {
    const { workbench } = temp
    const { id: engagementId } = valueOf(await workbench['engagement.create'](details))
    const { id: workflowId } = valueOf(await workbench['workflow.create']({ engagementId, name: 'W' }))
    valueOf(await workbench['engagement.delete']({ engagementId }))
    const answer = await call(name, requests(engagementId, workflowId)[name])
    expect(answer).toMatchObject({ ok: false, code: 'not-found' })
    expect(answer).toHaveProperty('message', expect.stringContaining('Undo the deletion'))
  })
})

describe('of a deleted workflow', () => {
  const ofWorkflow = named.filter((name) => name.startsWith('workflow.') && name !== 'workflow.create')
  test.each(ofWorkflow.filter((name) => !reachDeletedWorkflow.includes(name)))(
    '%s is not found',
    async (name) => {
      const { workbench } = temp
      const { id: engagementId } = valueOf(await workbench['engagement.create'](details))
      const { id: workflowId } = valueOf(await workbench['workflow.create']({ engagementId, name: 'W' }))
      valueOf(await workbench['workflow.delete']({ workflowId }))
      expect(await call(name, requests(engagementId, workflowId)[name])).toMatchObject({
        ok: false,
        code: 'not-found',
      })
    },
  )
})
