import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const complaintHandling = templateMap(
  {
    id: 'complaint-handling',
    name: 'Complaint handling',
    purpose:
      'A dissatisfied customer gets an answer: triage, cause, remedy, goodwill, and what is learnt from it.',
  },
  (map) => {
    const service = map.lane('Customer service')
    const start = service.start('Complaint received', 'message')
    const record = service.step('Record complaint', { ...guided, systems: 'CRM' })
    const simple = service.decision('Simple?')
    const answer = service.step('Answer at once', { ...guided, systems: 'CRM, E-mail' })
    const reply = service.step('Reply to customer', { ...judged, systems: 'CRM, E-mail' })
    const closed = service.end('Closed')

    const expert = map.lane('Specialist team')
    const analyse = expert.step('Find the cause', { ...judged, systems: 'CRM, Order system' })
    const justified = expert.decision('Justified?')
    const remedy = expert.step('Propose remedy', { ...judged, systems: 'CRM' })

    const lead = map.lane('Team lead')
    const goodwill = lead.step('Approve goodwill', { ...judged, systems: 'CRM' })
    const second = lead.step('Handle second complaint', { ...judged, systems: 'CRM, Phone' })

    const quality = map.lane('Quality management')
    const learn = quality.step('Record cause and measure', { ...routine, systems: 'Quality system' })

    map.flow(start, record, simple)
    map.ways(simple, [answer, 'yes', 0.6], [analyse, 'no', 0.4])
    map.flow(answer, closed)
    map.flow(analyse, justified)
    map.ways(justified, [remedy, 'yes', 0.65], [reply, 'no', 0.35])
    map.flow(remedy, goodwill, reply)
    map.flow(reply, learn, closed)
    map.flow(second, learn)
    map.exception(reply, second, 'Customer disagrees', 0.07)
    map.exception(record, analyse, 'Regulator involved', 0.01)
  },
)
