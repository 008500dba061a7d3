import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const approvalWithEscalation = templateMap(
  {
    id: 'approval-with-escalation',
    name: 'Approval with escalation',
    purpose:
      'A request that one or two levels approve, with a limit, a deadline and a way back to whoever asked.',
  },
  (map) => {
    const team = map.lane('Requesting team')
    const start = team.start('Need arises')
    const request = team.step('Write request', { ...guided, systems: 'Workflow tool' })
    const correct = team.step('Correct request', { ...guided, systems: 'Workflow tool' })
    const told = team.end('Rejected')

    const manager = map.lane('Line manager')
    const complete = manager.decision('Complete?')
    const review = manager.step('Review request', { ...judged, systems: 'Workflow tool' })
    const approved = manager.decision('Approved?')
    const limit = manager.decision('Above limit?')

    const head = map.lane('Head of department')
    const decide = head.step('Decide on request', { ...judged, systems: 'Workflow tool' })
    const final = head.decision('Agreed?')

    const back = map.lane('Back office')
    const carry = back.step('Carry out request', { ...routine, systems: 'ERP' })
    const confirm = back.step('Confirm to team', { ...routine, systems: 'Workflow tool, E-mail' })
    const done = back.end('Done')

    map.flow(start, request, complete)
    map.ways(complete, [review, 'yes', 0.85], [correct, 'no', 0.15])
    map.flow(correct, review)
    map.flow(review, approved)
    map.ways(approved, [limit, 'yes', 0.9], [told, 'no', 0.1])
    map.ways(limit, [carry, 'no', 0.7], [decide, 'yes', 0.3])
    map.flow(decide, final)
    map.ways(final, [carry, 'yes', 0.85], [told, 'no', 0.15])
    map.flow(carry, confirm, done)
    map.exception(review, decide, 'No answer in time', 0.05)
  },
)
