import { describe, expect, test } from 'vitest'
import type { TemplateSummary, WorkflowSource } from '#shared/model/template.ts'
import { choiceSections, countWords } from '../../../renderer/features/templates/choices.ts'

const counts = { steps: 9, decisions: 1, exceptionPaths: 2, departments: 3, systems: 1 }
const template = (id: string, origin: 'own' | 'baton', purpose: string): TemplateSummary => ({
  id,
  origin,
  name: `Name of ${id}`,
  purpose,
  counts,
})
const source: WorkflowSource = {
  workflowId: 'w',
  name: 'To-be',
  baseName: 'Returns',
  engagementId: 'e',
  client: 'Nordwind',
  title: 'On-site week 1',
}
const offered = {
  templates: [template('mine', 'own', 'For shops'), template('ours', 'baton', 'From order to cash')],
  sources: [source],
  withEmpty: true,
}
const found = (typed: string, given = offered) =>
  choiceSections(typed, given).map(({ title, choices }) => [title, choices.map((choice) => choice.title)])

describe('what a workflow can start from', () => {
  test('stands under headings, scratch first, one’s own before ours', () => {
    expect(found('')).toEqual([
      ['Start from scratch', ['Empty map']],
      ['Your templates', ['Name of mine']],
      ['Templates', ['Name of ours']],
      ['From another workflow', ['Returns – To-be']],
    ])
  })

  test('is found by every word of name, purpose, client or engagement, in any order', () => {
    expect(found('CASH order')).toEqual([['Templates', ['Name of ours']]])
    expect(found('week nordwind')).toEqual([['From another workflow', ['Returns – To-be']]])
    expect(found('shops cash')).toEqual([])
  })

  test('by its name ranks before what only tells of the word, under its heading and among them', () => {
    const close = { ...template('close', 'baton', 'Books are closed'), name: 'Month-end close' }
    const onboarding = template('onboarding', 'baton', 'A first month of a new employee')
    expect(found('month', { ...offered, templates: [onboarding, close] })).toEqual([
      ['Templates', ['Month-end close', 'Name of onboarding']],
    ])
    const own = template('mine', 'own', 'Each month')
    expect(found('month', { ...offered, templates: [own, onboarding, close] })).toEqual([
      ['Templates', ['Month-end close', 'Name of onboarding']],
      ['Your templates', ['Name of mine']],
    ])
  })

  test('has no empty map where one is to be filled', () => {
    expect(found('', { ...offered, withEmpty: false })[0]?.[0]).toBe('Your templates')
  })

  test('says what a template holds', () => {
    expect(countWords(counts)).toBe('9 steps · 1 decision · 2 exception paths · 3 departments · 1 system')
  })
})
