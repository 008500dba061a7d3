import { draw, judged, routine } from '../draw.ts'

/** Clear rules on structured forms, few systems: automate (method §12). */
export const claimsIntake = () =>
  draw(
    'Insurance claims intake',
    {
      customerExperience: 2,
      competitiveAdvantage: 1,
      changesPerYear: 0,
      regulated: false,
      casesPerYear: 46_000,
    },
    (map) => {
      const intake = map.lane('Claims intake')
      const arrived = intake.start('Claim arrives', 'message')
      const register = intake.step('Register claim', {
        ...routine,
        systems: 'Claims portal',
        minutes: [4, 6, 10],
        automated: false,
        value: 'adding',
      })
      const read = intake.step('Read documents', {
        ...routine,
        systems: 'Archive',
        minutes: [5, 8, 15],
        automated: false,
        value: 'adding',
      })
      const cover = intake.step('Check cover', {
        ...routine,
        systems: 'Policy system',
        minutes: [3, 5, 8],
        automated: false,
        value: 'required',
      })
      const covered = intake.decision('Covered?')
      const refuse = intake.step('Send refusal', {
        ...routine,
        systems: 'Claims portal, Archive',
        minutes: [3, 4, 6],
        automated: false,
        value: 'required',
      })
      const reserve = intake.step('Set reserve', {
        ...routine,
        systems: 'Policy system',
        minutes: [2, 3, 5],
        automated: false,
        value: 'required',
      })
      const ask = intake.step('Ask for papers', {
        ...routine,
        systems: 'Claims portal',
        minutes: [5, 8, 15],
        automated: false,
        value: 'required',
      })
      const refused = intake.end('Refused')

      const handling = map.lane('Claims handling')
      const large = handling.decision('Large loss?')
      const assign = handling.step('Assign handler', {
        ...routine,
        systems: 'Policy system',
        minutes: [1, 2, 4],
        automated: false,
        value: 'adding',
      })
      const expert = handling.step('Appoint expert', {
        ...judged,
        systems: 'Claims portal',
        minutes: [10, 15, 30],
        automated: false,
        value: 'adding',
      })
      const acknowledge = handling.step('Acknowledge claim', {
        ...routine,
        systems: 'Claims portal',
        minutes: [1, 2, 3],
        automated: true,
        value: 'adding',
      })
      const ready = handling.end('Ready to settle')

      map.flow(arrived, register, read, cover, covered)
      map.ways(covered, [reserve, 'yes', 0.9], [refuse, 'no', 0.1])
      map.flow(refuse, refused)
      map.flow(reserve, large)
      map.ways(large, [assign, 'no', 0.94], [expert, 'yes', 0.06])
      map.flow(expert, acknowledge)
      map.flow(assign, acknowledge, ready)
      map.flow(ask, register)
      map.exception(read, ask, 'Papers missing', 0.06)
      map.exception(cover, ask, 'Policy not found', 0.02)
    },
  )
