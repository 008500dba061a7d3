import { guided, judged, routine } from '../sample/draw.ts'
import { templateMap } from './template-map.ts'

export const procureToPay = templateMap(
  {
    id: 'procure-to-pay',
    name: 'Procure to pay',
    purpose: 'From a need to the paid invoice: approval, order, goods receipt, three-way match.',
  },
  (map) => {
    const team = map.lane('Requesting team')
    const start = team.start('Need arises')
    const request = team.step('Request purchase', { ...guided, systems: 'Purchasing tool' })
    const declined = team.end('Declined')

    const buying = map.lane('Purchasing')
    const approve = buying.step('Approve request', { ...judged, systems: 'Purchasing tool' })
    const approved = buying.decision('Approved?')
    const contract = buying.decision('Under contract?')
    const quotes = buying.step('Get quotes', { ...judged, systems: 'E-mail' })
    const order = buying.step('Place order', { ...routine, systems: 'ERP, Supplier portal' })

    const receiving = map.lane('Goods receiving')
    const receive = receiving.step('Receive goods', { ...guided, systems: 'ERP' })
    const complain = receiving.step('Complain to supplier', { ...judged, systems: 'E-mail' })

    const payable = map.lane('Accounts payable')
    const capture = payable.step('Capture invoice', { ...guided, systems: 'Invoice scanner, ERP' })
    const match = payable.step('Match order, receipt, invoice', { ...routine, systems: 'ERP' })
    const clear = payable.step('Clear difference', { ...judged, systems: 'ERP, E-mail' })
    const pay = payable.step('Pay invoice', { ...routine, systems: 'ERP, Bank' })
    const paid = payable.end('Paid')

    map.flow(start, request, approve, approved)
    map.ways(approved, [contract, 'yes', 0.9], [declined, 'no', 0.1])
    map.ways(contract, [order, 'yes', 0.7], [quotes, 'no', 0.3])
    map.flow(quotes, order)
    map.flow(order, receive, capture, match, pay, paid)
    map.flow(clear, pay)
    map.flow(complain, receive)
    map.exception(receive, complain, 'Wrong or damaged', 0.03)
    map.exception(match, clear, 'Does not match', 0.15)
  },
)
