import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const claimsHandling = templateMap(
  {
    id: 'claims-handling',
    name: 'Claims handling',
    purpose:
      'An insurance claim from the report to the settlement, with a fast lane for small ones and a look for fraud.',
  },
  (map) => {
    const service = map.lane('Customer service')
    const start = service.start('Claim reported', 'message')
    const register = service.step('Register claim', { ...guided, systems: 'Claims system, CRM' })
    const ask = service.step('Ask for documents', { ...routine, systems: 'Claims system, E-mail' })
    const refuse = service.step('Explain refusal', { ...judged, systems: 'CRM' })
    const refused = service.end('Refused')

    const claims = map.lane('Claims')
    const cover = claims.step('Check cover', { ...routine, systems: 'Policy system' })
    const covered = claims.decision('Covered?')
    const small = claims.decision('Small and clear?')
    const assess = claims.step('Assess damage', { ...judged, systems: 'Claims system' })
    const settle = claims.step('Decide settlement', { ...judged, systems: 'Claims system' })

    const fraud = map.lane('Investigation')
    const investigate = fraud.step('Investigate', { ...judged, systems: 'Fraud check' })
    const genuine = fraud.decision('Genuine?')

    const finance = map.lane('Finance')
    const pay = finance.step('Pay out', { ...routine, systems: 'Claims system, Bank' })
    const closed = finance.end('Settled')

    map.flow(start, register, cover, covered)
    map.flow(ask, cover)
    map.ways(covered, [small, 'yes', 0.88], [refuse, 'no', 0.12])
    map.flow(refuse, refused)
    map.ways(small, [pay, 'yes', 0.45], [assess, 'no', 0.55])
    map.flow(assess, settle, pay, closed)
    map.flow(investigate, genuine)
    map.ways(genuine, [settle, 'yes', 0.7], [refuse, 'no', 0.3])
    map.exception(register, ask, 'Documents missing', 0.18)
    map.exception(assess, investigate, 'Suspicion of fraud', 0.04)
  },
)
