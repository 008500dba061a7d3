import { draw, guided, judged, routine } from '../draw.ts'

/** The flow changes with each new product: orchestrate (method §12). */
export const serviceActivation = () =>
  draw(
    'Service activation',
    {
      customerExperience: 4,
      competitiveAdvantage: 4,
      changesPerYear: 12,
      regulated: false,
      casesPerYear: 38_000,
    },
    (map) => {
      const sales = map.lane('Sales')
      const sold = sales.start('Contract signed', 'message')
      const enter = sales.step('Enter order', {
        ...routine,
        systems: 'CRM',
        minutes: [3, 5, 10],
        automated: false,
        value: 'required',
      })
      const call = sales.step('Call customer', {
        ...judged,
        systems: 'CRM, Telephony',
        minutes: [5, 10, 20],
        automated: false,
        value: 'required',
      })

      const orders = map.lane('Order desk')
      const split = orders.step('Break order down', {
        ...guided,
        systems: 'Order system',
        minutes: [3, 6, 15],
        automated: false,
        value: 'adding',
      })
      const product = orders.decision('Which product?')
      const port = orders.step('Port number', {
        ...guided,
        systems: 'Number exchange',
        minutes: [4, 8, 20],
        automated: false,
        value: 'adding',
      })

      const network = map.lane('Network')
      const line = network.decision('Line present?')
      const reserve = network.step('Reserve line', {
        ...routine,
        systems: 'Network inventory',
        minutes: [1, 2, 4],
        automated: true,
        value: 'adding',
      })
      const configure = network.step('Configure service', {
        ...routine,
        systems: 'Provisioning',
        minutes: [2, 4, 8],
        automated: true,
        value: 'adding',
      })
      const works = network.decision('Test passed?')
      const repair = network.step('Find the fault', {
        ...judged,
        systems: 'Provisioning, Network inventory',
        minutes: [15, 25, 60],
        automated: false,
        value: 'waste',
      })

      const field = map.lane('Field service')
      const visit = field.step('Install on site', {
        ...judged,
        systems: 'Route planner',
        minutes: [45, 75, 150],
        automated: false,
        value: 'adding',
      })

      const billing = map.lane('Billing')
      const bill = billing.step('Start billing', {
        ...routine,
        systems: 'Billing',
        minutes: [1, 2, 4],
        automated: true,
        value: 'required',
      })
      const active = billing.end('Service active')

      map.flow(sold, enter, split, product)
      map.ways(product, [line, 'line', 0.55], [port, 'mobile', 0.45])
      map.flow(port, configure)
      map.ways(line, [reserve, 'yes', 0.7], [visit, 'no', 0.3])
      map.flow(visit, reserve, configure, works)
      map.ways(works, [bill, 'yes', 0.95], [repair, 'no', 0.05])
      map.flow(repair, configure)
      map.flow(bill, active)
      map.flow(call, split)
      map.exception(port, call, 'Number refused', 0.05)
      map.exception(visit, call, 'Nobody at home', 0.08)
      map.exception(configure, repair, 'Profile unknown', 0.02)
    },
  )
