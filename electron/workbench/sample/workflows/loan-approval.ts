import { draw, guided, judged, routine } from '../draw.ts'

/** Many systems, human decisions, rules that change with regulation: orchestrate (method §12). */
export const loanApproval = () =>
  draw(
    'Loan approval',
    {
      customerExperience: 4,
      competitiveAdvantage: 4,
      changesPerYear: 4,
      regulated: true,
      casesPerYear: 9_600,
    },
    (map) => {
      const branch = map.lane('Branch')
      const asked = branch.start('Loan requested', 'message')
      const apply = branch.step('Take application', {
        ...guided,
        systems: 'CRM',
        minutes: [15, 25, 45],
        automated: false,
        value: 'adding',
      })
      const complete = branch.decision('Complete?')
      const chase = branch.step('Ask for papers', {
        ...guided,
        systems: 'CRM, Archive',
        minutes: [5, 10, 20],
        automated: false,
        value: 'waste',
      })
      const offer = branch.step('Discuss offer', {
        ...judged,
        systems: 'CRM',
        minutes: [20, 30, 60],
        automated: false,
        value: 'adding',
      })
      const decline = branch.step('Explain refusal', {
        ...judged,
        systems: 'CRM',
        minutes: [10, 15, 30],
        automated: false,
        value: 'required',
      })
      const declined = branch.end('Declined')

      const credit = map.lane('Credit')
      const bureau = credit.step('Pull credit record', {
        ...routine,
        systems: 'Credit bureau',
        minutes: [1, 2, 4],
        automated: true,
        value: 'required',
      })
      const score = credit.step('Score applicant', {
        ...routine,
        systems: 'Scoring engine',
        minutes: [1, 2, 3],
        automated: true,
        value: 'required',
      })
      const grey = credit.decision('Score clear?')
      const assess = credit.step('Assess by hand', {
        ...judged,
        systems: 'Scoring engine, Archive',
        minutes: [30, 50, 120],
        automated: false,
        value: 'adding',
      })
      const decide = credit.decision('Approve?')

      const compliance = map.lane('Compliance')
      const screen = compliance.step('Screen customer', {
        ...judged,
        systems: 'Watch lists',
        minutes: [5, 10, 40],
        automated: false,
        value: 'required',
      })
      const clear = compliance.decision('Any hit?')
      const investigate = compliance.step('Investigate hit', {
        ...judged,
        systems: 'Watch lists, Archive',
        minutes: [40, 90, 240],
        automated: false,
        value: 'required',
      })

      const operations = map.lane('Loan operations')
      const contract = operations.step('Draw up contract', {
        ...guided,
        systems: 'Core banking, Archive',
        minutes: [10, 20, 40],
        automated: false,
        value: 'required',
      })
      const pay = operations.step('Pay out loan', {
        ...routine,
        systems: 'Core banking',
        minutes: [3, 5, 10],
        automated: true,
        value: 'adding',
      })
      const paid = operations.end('Paid out')

      map.flow(asked, apply, complete)
      map.ways(complete, [bureau, 'yes', 0.7], [chase, 'no', 0.3])
      map.flow(chase, apply)
      map.flow(bureau, score, grey)
      map.ways(grey, [screen, 'yes', 0.6], [assess, 'no', 0.4])
      map.flow(assess, screen, clear)
      map.ways(clear, [decide, 'none', 0.95], [investigate, 'hit', 0.05])
      map.flow(investigate, decide)
      map.ways(decide, [offer, 'yes', 0.72], [decline, 'no', 0.28])
      map.flow(decline, declined)
      map.flow(offer, contract, pay, paid)
      map.exception(bureau, assess, 'No credit record', 0.05)
      map.exception(offer, decline, 'Customer withdraws', 0.06)
      map.exception(contract, offer, 'Terms disputed', 0.04)
      map.exception(pay, contract, 'Account mismatch', 0.02)
    },
  )
