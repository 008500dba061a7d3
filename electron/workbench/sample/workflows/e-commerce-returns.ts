import { draw, guided, judged, routine } from '../draw.ts'

/** Complexity and strategy high, exceptions and change low: hybrid (method §12). */
export const eCommerceReturns = () =>
  draw(
    'E-commerce returns',
    {
      customerExperience: 4,
      competitiveAdvantage: 3,
      changesPerYear: 0,
      regulated: false,
      casesPerYear: 84_000,
    },
    (map) => {
      const service = map.lane('Customer service')
      const requested = service.start('Return requested', 'message')
      const authorise = service.step('Authorise return', {
        ...routine,
        systems: 'Shop, Fraud check',
        minutes: [2, 4, 6],
        automated: false,
        value: 'adding',
      })
      const eligible = service.decision('Eligible?')
      const label = service.step('Create label', {
        ...routine,
        systems: 'Shop, Carrier',
        minutes: [2, 3, 5],
        automated: false,
        value: 'adding',
      })
      const refuse = service.step('Explain refusal', {
        ...judged,
        systems: 'CRM',
        minutes: [4, 6, 12],
        automated: false,
        value: 'required',
      })
      const claim = service.step('Open carrier claim', {
        ...judged,
        systems: 'CRM, Carrier',
        minutes: [10, 15, 30],
        automated: false,
        value: 'required',
      })
      const refused = service.end('Refused')

      const warehouse = map.lane('Warehouse')
      const receive = warehouse.step('Receive parcel', {
        ...guided,
        systems: 'WMS',
        minutes: [1, 2, 3],
        automated: true,
        value: 'required',
      })
      const restock = warehouse.step('Restock item', {
        ...guided,
        systems: 'WMS, ERP',
        minutes: [2, 3, 6],
        automated: false,
        value: 'adding',
      })
      const outlet = warehouse.step('Send to outlet', {
        ...judged,
        systems: 'Outlet shop',
        minutes: [3, 5, 8],
        automated: false,
        value: 'adding',
      })

      const quality = map.lane('Quality')
      const inspect = quality.step('Inspect item', {
        ...judged,
        systems: 'Grading app',
        minutes: [3, 6, 12],
        automated: false,
        value: 'adding',
      })
      const condition = quality.decision('Condition?')
      const refurbish = quality.step('Refurbish item', {
        ...judged,
        minutes: [8, 15, 30],
        automated: false,
        value: 'adding',
      })

      const finance = map.lane('Finance')
      const approve = finance.step('Approve refund', {
        ...judged,
        systems: 'ERP',
        minutes: [1, 3, 8],
        automated: false,
        value: 'required',
      })
      const method = finance.decision('Refund how?')
      const pay = finance.step('Pay refund', {
        ...guided,
        systems: 'ERP, Payments',
        minutes: [1, 1, 2],
        automated: true,
        value: 'adding',
      })
      const voucher = finance.step('Issue voucher', {
        ...guided,
        systems: 'Shop, CRM',
        minutes: [1, 2, 3],
        automated: false,
        value: 'adding',
      })
      const byHand = finance.step('Refund by hand', {
        ...judged,
        systems: 'ERP',
        minutes: [8, 12, 25],
        automated: false,
        value: 'required',
      })
      const closed = finance.end('Closed')

      map.flow(requested, authorise, eligible)
      map.ways(eligible, [label, 'yes', 0.92], [refuse, 'no', 0.08])
      map.flow(refuse, refused)
      map.flow(label, receive, inspect, condition)
      map.ways(condition, [restock, 'as new', 0.7], [refurbish, 'worn', 0.22], [outlet, 'damaged', 0.08])
      map.flow(refurbish, restock)
      map.flow(restock, approve)
      map.flow(outlet, approve)
      map.flow(claim, approve)
      map.flow(approve, method)
      map.ways(method, [pay, 'money', 0.85], [voucher, 'voucher', 0.15])
      map.flow(pay, closed)
      map.flow(voucher, closed)
      map.flow(byHand, closed)
      map.exception(inspect, claim, 'Item missing', { kind: 'observed', count: 11, of: 1000 })
      map.exception(pay, byHand, 'Payment failed', 0.006)
    },
  )
