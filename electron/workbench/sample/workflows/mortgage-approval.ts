import { draw, guided, judged, routine } from '../draw.ts'

/** Credit check, documents, compliance and several approvals: orchestrate (method §12). */
export const mortgageApproval = () =>
  draw(
    'Mortgage approval',
    {
      customerExperience: 5,
      competitiveAdvantage: 4,
      changesPerYear: 3,
      regulated: true,
      casesPerYear: 3_800,
    },
    (map) => {
      const branch = map.lane('Branch')
      const asked = branch.start('Mortgage requested', 'message')
      const apply = branch.step('Take application', {
        ...guided,
        systems: 'CRM, Archive',
        minutes: [40, 60, 100],
        automated: false,
        value: 'adding',
      })
      const offer = branch.step('Make offer', {
        ...judged,
        systems: 'CRM',
        minutes: [30, 45, 90],
        automated: false,
        value: 'adding',
      })
      const decline = branch.step('Explain refusal', {
        ...judged,
        systems: 'CRM',
        minutes: [15, 20, 40],
        automated: false,
        value: 'required',
      })
      const declined = branch.end('Declined')

      const credit = map.lane('Credit')
      const split = credit.parallel()
      const check = credit.step('Check credit', {
        ...routine,
        systems: 'Credit bureau',
        minutes: [2, 4, 8],
        automated: true,
        value: 'required',
      })
      const join = credit.parallel()
      const underwrite = credit.step('Underwrite loan', {
        ...judged,
        systems: 'Scoring engine',
        minutes: [60, 90, 180],
        automated: false,
        value: 'adding',
      })
      const large = credit.decision('Above limit?')
      const decide = credit.decision('Approve?')

      const valuation = map.lane('Valuation')
      const value = valuation.step('Value property', {
        ...judged,
        systems: 'Land register',
        minutes: [60, 120, 240],
        automated: false,
        value: 'required',
      })

      const compliance = map.lane('Compliance')
      const screen = compliance.step('Screen customer', {
        ...judged,
        systems: 'Watch lists',
        minutes: [10, 20, 60],
        automated: false,
        value: 'required',
      })
      const risk = compliance.step('Second approval', {
        ...judged,
        systems: 'Archive',
        minutes: [20, 40, 90],
        automated: false,
        value: 'required',
      })

      const operations = map.lane('Loan operations')
      const contract = operations.step('Draw up contract', {
        ...guided,
        systems: 'Core banking, Archive',
        minutes: [25, 40, 80],
        automated: false,
        value: 'required',
      })
      const signed = operations.decision('Signed in time?')
      const remind = operations.step('Remind customer', {
        ...routine,
        systems: 'CRM',
        minutes: [3, 5, 10],
        automated: true,
        value: 'waste',
      })
      const pay = operations.step('Pay out mortgage', {
        ...routine,
        systems: 'Core banking',
        minutes: [8, 12, 20],
        automated: true,
        value: 'adding',
      })
      const paid = operations.end('Paid out')

      map.flow(asked, apply, split)
      map.flow(split, check, join)
      map.flow(split, value, join)
      map.flow(split, screen, join)
      map.flow(join, underwrite, large)
      map.ways(large, [risk, 'yes', 0.3], [decide, 'no', 0.7])
      map.flow(risk, decide)
      map.ways(decide, [offer, 'yes', 0.68], [decline, 'no', 0.32])
      map.flow(decline, declined)
      map.flow(offer, contract, signed)
      map.ways(signed, [pay, 'yes', 0.85], [remind, 'no', 0.15])
      map.flow(remind, signed)
      map.flow(pay, paid)
      map.exception(value, underwrite, 'Valuation disputed', 0.05)
      map.exception(screen, decline, 'Sanctions hit', 0.01)
      map.exception(offer, decline, 'Customer withdraws', 0.08)
      map.exception(contract, offer, 'Terms disputed', 0.03)
    },
  )
