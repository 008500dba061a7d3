import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const orderToCash = templateMap(
  {
    id: 'order-to-cash',
    name: 'Order to cash',
    purpose: 'From a customer’s order to the money on the account: credit, delivery, invoice, reminders.',
  },
  (map) => {
    const sales = map.lane('Sales')
    const start = sales.start('Order received', 'message')
    const enter = sales.step('Enter order', { ...guided, systems: 'CRM, ERP' })
    const clear = sales.step('Clear with customer', { ...judged, systems: 'CRM, E-mail' })
    const decline = sales.step('Decline order', { ...judged, systems: 'CRM, E-mail' })
    const declined = sales.end('Declined')

    const finance = map.lane('Finance')
    const credit = finance.step('Check credit', { ...routine, systems: 'ERP, Credit agency' })
    const good = finance.decision('Credit good?')
    const invoice = finance.step('Send invoice', { ...routine, systems: 'ERP' })
    const post = finance.step('Post payment', { ...routine, systems: 'ERP, Bank' })
    const remind = finance.step('Send reminder', { ...routine, systems: 'ERP, E-mail' })
    const collect = finance.step('Hand over to collection', { ...judged, systems: 'ERP' })
    const paid = finance.end('Paid')
    const lost = finance.end('In collection')

    const warehouse = map.lane('Warehouse')
    const stock = warehouse.decision('In stock?')
    const reorder = warehouse.step('Order from supplier', { ...guided, systems: 'ERP' })
    const pick = warehouse.step('Pick and pack', { ...routine, systems: 'WMS' })

    const shipping = map.lane('Shipping')
    const ship = shipping.step('Ship goods', { ...routine, systems: 'WMS, Carrier' })

    map.flow(start, enter, credit, good)
    map.ways(good, [stock, 'yes', 0.93], [decline, 'no', 0.07])
    map.flow(clear, credit)
    map.flow(decline, declined)
    map.ways(stock, [pick, 'yes', 0.88], [reorder, 'no', 0.12])
    map.flow(reorder, pick)
    map.flow(pick, ship, invoice, post, paid)
    map.flow(collect, lost)
    map.flow(remind, post)
    map.exception(enter, clear, 'Order unclear', 0.04)
    map.exception(invoice, remind, 'Not paid in time', 0.12)
    map.exception(remind, collect, 'Still not paid', 0.1)
  },
)
