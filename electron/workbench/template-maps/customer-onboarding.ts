import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const customerOnboarding = templateMap(
  {
    id: 'customer-onboarding-kyc',
    name: 'Customer onboarding (KYC)',
    purpose:
      'A bank or another regulated firm takes on a customer: identity, screening, risk, approval, account.',
  },
  (map) => {
    const front = map.lane('Relationship management')
    const start = front.start('Application received', 'message')
    const collect = front.step('Collect documents', { ...guided, systems: 'CRM, Customer portal' })
    const chase = front.step('Ask for the rest', { ...routine, systems: 'CRM, E-mail' })
    const decline = front.step('Tell the customer', { ...judged, systems: 'CRM' })
    const declined = front.end('Declined')

    const kyc = map.lane('KYC team')
    const identify = kyc.step('Check identity', { ...routine, systems: 'Identity service' })
    const screen = kyc.step('Screen against lists', { ...routine, systems: 'Screening tool' })
    const rate = kyc.step('Rate the risk', { ...guided, systems: 'KYC system' })
    const high = kyc.decision('High risk?')

    const compliance = map.lane('Compliance')
    const clear = compliance.step('Clear the hit', { ...judged, systems: 'Screening tool' })
    const enhance = compliance.step('Do enhanced checks', { ...judged, systems: 'KYC system, Registers' })
    const agreed = compliance.decision('Accepted?')

    const operations = map.lane('Operations')
    const open = operations.step('Open account', { ...routine, systems: 'Core system' })
    const welcome = operations.step('Send welcome pack', { ...routine, systems: 'CRM, E-mail' })
    const active = operations.end('Active')

    map.flow(start, collect, identify, screen, rate, high)
    map.flow(chase, identify)
    map.ways(high, [open, 'no', 0.85], [enhance, 'yes', 0.15])
    map.flow(clear, rate)
    map.flow(enhance, agreed)
    map.ways(agreed, [open, 'yes', 0.75], [decline, 'no', 0.25])
    map.flow(decline, declined)
    map.flow(open, welcome, active)
    map.exception(collect, chase, 'Documents missing', 0.25)
    map.exception(screen, clear, 'Hit on a list', 0.06)
  },
)
