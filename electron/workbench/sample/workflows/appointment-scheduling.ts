import { draw, guided, judged, routine } from '../draw.ts'

/** Preferences, availability and emergencies: not to be automated alone (method §12). */
export const appointmentScheduling = () =>
  draw(
    'Appointment scheduling',
    {
      customerExperience: 4,
      competitiveAdvantage: 2,
      changesPerYear: 0,
      regulated: false,
      casesPerYear: 62_000,
    },
    (map) => {
      const desk = map.lane('Front desk')
      const called = desk.start('Patient calls', 'message')
      const identify = desk.step('Identify patient', {
        ...routine,
        systems: 'Patient record',
        minutes: [1, 2, 3],
        automated: false,
        value: 'required',
      })
      const wish = desk.step('Ask for preferences', {
        ...judged,
        systems: 'Telephony',
        minutes: [2, 3, 6],
        automated: false,
        value: 'adding',
      })
      const slot = desk.step('Find free slot', {
        ...guided,
        systems: 'Calendar',
        minutes: [1, 3, 8],
        automated: false,
        value: 'adding',
      })
      const suits = desk.decision('Slot suits?')
      const confirm = desk.step('Confirm and remind', {
        ...routine,
        systems: 'Calendar, Telephony',
        minutes: [1, 1, 2],
        automated: true,
        value: 'adding',
      })
      const rebook = desk.step('Rebook patient', {
        ...judged,
        systems: 'Calendar, Telephony',
        minutes: [4, 7, 15],
        automated: false,
        value: 'waste',
      })
      const booked = desk.end('Booked')

      const nurses = map.lane('Nursing')
      const triage = nurses.step('Judge urgency', {
        ...judged,
        systems: 'Patient record',
        minutes: [3, 5, 12],
        automated: false,
        value: 'adding',
      })
      const urgent = nurses.decision('Urgent?')
      const squeeze = nurses.step('Make room today', {
        ...judged,
        systems: 'Calendar',
        minutes: [5, 10, 25],
        automated: false,
        value: 'adding',
      })

      const doctors = map.lane('Specialists')
      const referral = doctors.decision('Specialist?')
      const review = doctors.step('Review referral', {
        ...judged,
        systems: 'Patient record',
        minutes: [4, 8, 20],
        automated: false,
        value: 'adding',
      })

      map.flow(called, identify, triage, urgent)
      map.ways(urgent, [squeeze, 'yes', 0.1], [referral, 'no', 0.9])
      map.ways(referral, [review, 'yes', 0.25], [wish, 'no', 0.75])
      map.flow(review, wish, slot, suits)
      map.ways(suits, [confirm, 'yes', 0.8], [wish, 'no', 0.2])
      map.flow(squeeze, confirm, booked)
      map.flow(rebook, confirm)
      map.exception(slot, rebook, 'Urgent case', 0.05)
      map.exception(slot, review, 'No specialist free', 0.03)
      map.exception(confirm, rebook, 'Patient cancels', 0.08)
    },
  )
