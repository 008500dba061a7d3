import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const employeeOnboarding = templateMap(
  {
    id: 'employee-onboarding',
    name: 'Employee onboarding',
    purpose:
      'From the signed contract to the end of the first month: papers, access, workplace and training in parallel.',
  },
  (map) => {
    const hr = map.lane('Human resources')
    const start = hr.start('Contract signed')
    const file = hr.step('Open personnel file', { ...routine, systems: 'HR system' })
    const chase = hr.step('Ask for papers', { ...routine, systems: 'HR system, E-mail' })
    const split = hr.parallel()
    const payroll = hr.step('Set up payroll', { ...routine, systems: 'Payroll' })
    const join = hr.parallel()
    const welcome = hr.step('Hold welcome day', { ...judged, systems: 'Calendar' })

    const it = map.lane('IT')
    const device = it.step('Prepare device', { ...guided, systems: 'Ticket system' })
    const access = it.step('Create accounts', { ...routine, systems: 'Directory, Ticket system' })
    const spare = it.step('Lend a device', { ...guided, systems: 'Ticket system' })

    const facilities = map.lane('Facilities')
    const desk = facilities.step('Prepare workplace', { ...guided, systems: 'Ticket system' })
    const badge = facilities.step('Issue badge', { ...routine, systems: 'Door system' })

    const manager = map.lane('Line manager')
    const train = manager.step('Introduce to the work', { ...judged, systems: 'Learning platform' })
    const review = manager.step('Review first month', { ...judged, systems: 'HR system' })
    const stays = manager.decision('All well?')
    const adjust = manager.step('Agree next steps', { ...judged, systems: 'HR system' })
    const end = manager.end('Settled in')

    map.flow(start, file, split)
    map.flow(chase, split)
    map.flow(split, payroll, join)
    map.flow(split, device, access, join)
    map.flow(split, desk, badge, join)
    map.flow(join, welcome, train, review, stays)
    map.ways(stays, [end, 'yes', 0.85], [adjust, 'no', 0.15])
    map.flow(adjust, end)
    map.flow(spare, access)
    map.exception(file, chase, 'Papers missing', 0.2)
    map.exception(device, spare, 'Delivered late', 0.1)
  },
)
