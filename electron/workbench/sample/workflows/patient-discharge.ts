import { draw, guided, judged, routine } from '../draw.ts'

/** Every case differs: orchestrate (method §12). */
export const patientDischarge = () =>
  draw(
    'Patient discharge',
    {
      customerExperience: 4,
      competitiveAdvantage: 2,
      changesPerYear: 0,
      regulated: false,
      casesPerYear: 14_500,
    },
    (map) => {
      const doctors = map.lane('Ward doctors')
      const fit = doctors.start('Patient improves')
      const decide = doctors.step('Judge fitness', {
        ...judged,
        systems: 'Patient record',
        minutes: [10, 15, 30],
        automated: false,
        value: 'adding',
      })
      const ready = doctors.decision('Fit to leave?')
      const letter = doctors.step('Write letter', {
        ...judged,
        systems: 'Patient record',
        minutes: [15, 25, 45],
        automated: false,
        value: 'required',
      })
      const treat = doctors.step('Go on treating', {
        ...judged,
        systems: 'Patient record',
        minutes: [20, 30, 60],
        automated: false,
        value: 'adding',
      })

      const nurses = map.lane('Nursing')
      const teach = nurses.step('Instruct patient', {
        ...judged,
        minutes: [10, 20, 40],
        automated: false,
        value: 'adding',
      })
      const leave = nurses.step('See patient off', {
        ...guided,
        systems: 'Bed board',
        minutes: [10, 15, 25],
        automated: false,
        value: 'adding',
      })
      const home = nurses.end('Discharged')

      const social = map.lane('Social service')
      const care = social.decision('Care needed?')
      const arrange = social.step('Arrange care', {
        ...judged,
        systems: 'Care network',
        minutes: [30, 60, 180],
        automated: false,
        value: 'adding',
      })
      const search = social.step('Find other place', {
        ...judged,
        systems: 'Care network, Telephony',
        minutes: [45, 90, 240],
        automated: false,
        value: 'adding',
      })

      const pharmacy = map.lane('Pharmacy')
      const medicine = pharmacy.step('Check medication', {
        ...judged,
        systems: 'Pharmacy system',
        minutes: [8, 12, 25],
        automated: false,
        value: 'required',
      })
      const stocked = pharmacy.decision('In stock?')
      const order = pharmacy.step('Order medication', {
        ...routine,
        systems: 'Pharmacy system',
        minutes: [4, 6, 10],
        automated: true,
        value: 'required',
      })

      const transport = map.lane('Transport')
      const walk = transport.decision('Can travel alone?')
      const ride = transport.step('Book transport', {
        ...guided,
        systems: 'Telephony',
        minutes: [5, 10, 25],
        automated: false,
        value: 'required',
      })

      map.flow(fit, decide, ready)
      map.ways(ready, [letter, 'yes', 0.85], [treat, 'not yet', 0.15])
      map.flow(treat, decide)
      map.flow(letter, care)
      map.ways(care, [medicine, 'no', 0.6], [arrange, 'yes', 0.4])
      map.flow(arrange, medicine, stocked)
      map.ways(stocked, [teach, 'yes', 0.9], [order, 'no', 0.1])
      map.flow(order, teach, walk)
      map.ways(walk, [leave, 'yes', 0.55], [ride, 'no', 0.45])
      map.flow(ride, leave, home)
      map.flow(search, medicine)
      map.exception(arrange, search, 'No place free', 0.15)
      map.exception(medicine, letter, 'Interaction found', 0.06)
      map.exception(teach, decide, 'Condition worsens', 0.05)
      map.exception(ride, teach, 'Transport late', 0.12)
    },
  )
