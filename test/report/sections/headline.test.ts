import { describe, expect, test } from 'vitest'
import { summaryHeadline, workflowHeadline } from '../../../electron/report/sections/headline.ts'
import { createNode } from '#shared/model/create-node.ts'
import { workflow } from '../hand-made.ts'

const automate = () => workflow({ verdict: 'automate' })
const hybrid = () => workflow({ verdict: 'hybrid', name: 'Returns' })
const orchestrate = () => workflow({ verdict: 'orchestrate', name: 'Loan approval' })
const many = <T>(amount: number, make: () => T): T[] => Array.from({ length: amount }, make)

describe('the headline of the report', () => {
  test('says so when nothing is mapped', () => {
    expect(summaryHeadline([])).toBe('No workflow has been mapped yet')
  })

  test('counts each verdict once and says the noun once', () => {
    const all = [...many(3, automate), ...many(2, orchestrate), ...many(2, hybrid)]
    expect(summaryHeadline(all)).toBe(
      'Three workflows can be automated now; two need orchestration; two need both',
    )
  })

  test('names a single workflow', () => {
    expect(summaryHeadline([workflow({ name: 'Order entry' })])).toBe('Order entry can be automated now')
    expect(summaryHeadline([orchestrate()])).toBe('Loan approval should be orchestrated')
    expect(summaryHeadline([hybrid()])).toBe('Returns should be automated in part and orchestrated in part')
    expect(summaryHeadline([...many(2, automate), orchestrate(), hybrid()])).toBe(
      'Two workflows can be automated now; Loan approval should be orchestrated; Returns should combine both',
    )
  })

  test('counts a single workflow whose name is too long for a headline', () => {
    const name = 'Handling of customer complaints in all regions and channels'
    expect(summaryHeadline([workflow({ name, verdict: 'orchestrate' })])).toBe(
      'One workflow needs orchestration',
    )
  })

  test('automates what has a guard only afterwards', () => {
    const guarded = workflow({ name: 'Reporting', guards: ['optimise-first'] })
    expect(summaryHeadline([...many(2, automate), guarded])).toBe(
      'Two workflows can be automated now; Reporting can be automated once optimised',
    )
    const mixed = [guarded, workflow({ guards: ['exceptions-first'] })]
    expect(summaryHeadline(mixed)).toBe('Two workflows can be automated after groundwork')
  })

  test('what machines do already is not said to be automatable', () => {
    const made = workflow({ name: 'Granting loans' })
    const step = { ...createNode('step', { id: 's' }), characteristics: { automated: true } }
    const done = { ...made, document: { ...made.document, nodes: [step] } }
    expect(workflowHeadline(done)).toBe(
      'Granting loans: machines do all of it already, so nothing is left to automate',
    )
    expect(summaryHeadline([done])).toBe('Granting loans is done by machines already')
    expect(summaryHeadline([automate(), automate(), done])).toBe(
      'Two workflows can be automated now; Granting loans is done by machines already',
    )
  })

  test('a provisional verdict is said to be one, and nothing provisional is promised now', () => {
    const open = workflow({ status: 'provisional', name: 'Claims' })
    expect(summaryHeadline([...many(2, automate), open])).toBe(
      'Three workflows can be automated; one verdict is provisional',
    )
    expect(summaryHeadline([open, workflow({ status: 'provisional', verdict: 'orchestrate' })])).toBe(
      'Provisional, with volumes and minutes assumed: Claims could be automated; Order entry may need orchestration',
    )
  })
})

describe('the headline of a workflow', () => {
  test('advises by verdict, guard and standing', () => {
    expect(workflowHeadline(workflow())).toBe('Order entry: automate it')
    expect(workflowHeadline(hybrid())).toBe('Returns: automate part, orchestrate the rest')
    expect(workflowHeadline(workflow({ guards: ['optimise-first'] }))).toBe(
      'Order entry: optimise first, then automate it',
    )
    expect(workflowHeadline(workflow({ verdict: 'orchestrate', status: 'provisional' }))).toBe(
      'Order entry: orchestrate it end to end, on the answers so far',
    )
  })
})
