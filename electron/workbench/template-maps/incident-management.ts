import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const incidentManagement = templateMap(
  {
    id: 'incident-management',
    name: 'Incident management',
    purpose:
      'Something stops working and is put right: first line, second line, supplier, and the big ones apart.',
  },
  (map) => {
    const desk = map.lane('Service desk')
    const start = desk.start('Incident reported', 'message')
    const log = desk.step('Log incident', { ...routine, systems: 'Ticket system' })
    const major = desk.decision('Major?')
    const solve = desk.step('Solve by known fix', { ...guided, systems: 'Ticket system, Knowledge base' })
    const solved = desk.decision('Solved?')
    const confirm = desk.step('Confirm with user', { ...routine, systems: 'Ticket system, E-mail' })
    const closed = desk.end('Closed')

    const crisis = map.lane('Major incident team')
    const lead = crisis.step('Lead major incident', { ...judged, systems: 'Ticket system, Phone' })
    const inform = crisis.step('Inform the business', { ...judged, systems: 'E-mail' })

    const second = map.lane('Second line')
    const diagnose = second.step('Diagnose', { ...judged, systems: 'Ticket system, Monitoring' })
    const ours = second.decision('Ours to fix?')
    const fix = second.step('Fix', { ...judged, systems: 'Monitoring' })

    const supplier = map.lane('Supplier')
    const repair = supplier.step('Fix at supplier', { ...judged, systems: 'Supplier portal' })

    map.flow(start, log, major)
    map.ways(major, [solve, 'no', 0.97], [lead, 'yes', 0.03])
    map.flow(solve, solved)
    map.ways(solved, [confirm, 'yes', 0.65], [diagnose, 'no', 0.35])
    map.flow(lead, inform, diagnose)
    map.flow(diagnose, ours)
    map.ways(ours, [fix, 'yes', 0.8], [repair, 'no', 0.2])
    map.flow(fix, confirm)
    map.flow(repair, confirm)
    map.flow(confirm, closed)
    map.exception(confirm, diagnose, 'Reopened', 0.06)
    map.exception(fix, lead, 'Deadline broken', 0.04)
  },
)
