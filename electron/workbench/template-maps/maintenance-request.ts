import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const maintenanceRequest = templateMap(
  {
    id: 'maintenance-request',
    name: 'Maintenance request',
    purpose: 'A machine or building needs repair: report, urgency, planning, parts, work, acceptance.',
  },
  (map) => {
    const operation = map.lane('Operations')
    const start = operation.start('Fault noticed')
    const report = operation.step('Report fault', { ...guided, systems: 'Maintenance system' })
    const accept = operation.step('Accept repair', { ...judged, systems: 'Maintenance system' })
    const done = operation.end('Back in service')

    const planning = map.lane('Maintenance planning')
    const urgent = planning.decision('Urgent?')
    const plan = planning.step('Plan the work', { ...judged, systems: 'Maintenance system' })
    const parts = planning.decision('Parts in stock?')

    const store = map.lane('Stores and purchasing')
    const order = store.step('Order parts', { ...routine, systems: 'ERP, Supplier portal' })
    const issue = store.step('Issue parts', { ...routine, systems: 'ERP' })

    const technicians = map.lane('Technicians')
    const secure = technicians.step('Make it safe', { ...judged, systems: 'Maintenance system' })
    const repair = technicians.step('Repair', { ...judged, systems: 'Maintenance system' })
    const contractor = technicians.step('Call in contractor', { ...judged, systems: 'E-mail' })
    const record = technicians.step('Record the work', { ...routine, systems: 'Maintenance system' })

    map.flow(start, report, urgent)
    map.ways(urgent, [plan, 'no', 0.8], [secure, 'yes', 0.2])
    map.flow(secure, plan)
    map.flow(plan, parts)
    map.ways(parts, [issue, 'yes', 0.7], [order, 'no', 0.3])
    map.flow(order, issue)
    map.flow(issue, repair, record, accept, done)
    map.flow(contractor, record)
    map.exception(repair, contractor, 'Beyond our skills', 0.08)
    map.exception(accept, repair, 'Fault is back', 0.05)
  },
)
