import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const returns = templateMap(
  {
    id: 'returns',
    name: 'Returns',
    purpose: 'Goods that come back: accepted or not, inspected, refunded, put to use again.',
  },
  (map) => {
    const service = map.lane('Customer service')
    const start = service.start('Return requested', 'message')
    const authorise = service.step('Authorise return', { ...routine, systems: 'Shop, CRM' })
    const eligible = service.decision('Eligible?')
    const label = service.step('Send return label', { ...routine, systems: 'Shop, Carrier' })
    const refuse = service.step('Explain refusal', { ...judged, systems: 'CRM' })
    const claim = service.step('Clear with customer', { ...judged, systems: 'CRM, Carrier' })
    const refused = service.end('Refused')

    const warehouse = map.lane('Warehouse')
    const receive = warehouse.step('Receive parcel', { ...guided, systems: 'WMS' })
    const inspect = warehouse.step('Inspect item', { ...judged, systems: 'WMS' })
    const sound = warehouse.decision('As new?')
    const restock = warehouse.step('Restock item', { ...routine, systems: 'WMS' })
    const sellOff = warehouse.step('Sell off or scrap', { ...judged, systems: 'WMS' })

    const finance = map.lane('Finance')
    const refund = finance.step('Refund customer', { ...routine, systems: 'ERP, Payments' })
    const byHand = finance.step('Refund by hand', { ...judged, systems: 'ERP, Bank' })
    const closed = finance.end('Closed')

    map.flow(start, authorise, eligible)
    map.ways(eligible, [label, 'yes', 0.92], [refuse, 'no', 0.08])
    map.flow(refuse, refused)
    map.flow(label, receive, inspect, sound)
    map.ways(sound, [restock, 'yes', 0.75], [sellOff, 'no', 0.25])
    map.flow(restock, refund)
    map.flow(sellOff, refund)
    map.flow(claim, refund)
    map.flow(refund, closed)
    map.flow(byHand, closed)
    map.exception(receive, claim, 'Item missing', 0.02)
    map.exception(refund, byHand, 'Payment failed', 0.01)
  },
)
