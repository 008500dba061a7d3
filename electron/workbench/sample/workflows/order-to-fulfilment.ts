import { draw, guided, judged, routine } from '../draw.ts'

/** Twelve systems, five departments, machines and people: orchestrate (method §12). */
export const orderToFulfilment = () =>
  draw(
    'Order to fulfilment',
    {
      customerExperience: 5,
      competitiveAdvantage: 4,
      changesPerYear: 4,
      regulated: false,
      casesPerYear: 18_000,
    },
    (map) => {
      const sales = map.lane('Sales')
      const ordered = sales.start('Order received', 'message')
      const enter = sales.step('Enter order', {
        ...guided,
        systems: 'CRM, EDI gateway',
        minutes: [5, 8, 20],
        automated: false,
        value: 'required',
      })
      const special = sales.decision('Standard product?')
      const agree = sales.step('Agree new date', {
        ...judged,
        systems: 'CRM',
        minutes: [10, 20, 45],
        automated: false,
        value: 'required',
      })

      const confirm = sales.step('Confirm date', {
        ...routine,
        systems: 'CRM, Customer portal',
        minutes: [3, 5, 10],
        automated: false,
        value: 'adding',
      })

      const planning = map.lane('Planning')
      const engineer = planning.step('Engineer variant', {
        ...judged,
        systems: 'Product data',
        minutes: [60, 120, 300],
        automated: false,
        value: 'adding',
      })
      const plan = planning.step('Schedule production', {
        ...judged,
        systems: 'ERP, Planning board',
        minutes: [8, 15, 40],
        automated: false,
        value: 'adding',
      })
      const stock = planning.decision('Material there?')

      const purchasing = map.lane('Purchasing')
      const buy = purchasing.step('Order material', {
        ...guided,
        systems: 'ERP, Supplier portal',
        minutes: [6, 10, 25],
        automated: false,
        value: 'required',
      })

      const production = map.lane('Production')
      const make = production.step('Make product', {
        ...routine,
        systems: 'Shop floor, Machine data',
        minutes: [20, 35, 60],
        automated: true,
        value: 'adding',
      })
      const test = production.step('Test product', {
        ...guided,
        systems: 'Quality system',
        minutes: [6, 10, 20],
        automated: false,
        value: 'required',
      })
      const passed = production.decision('Passed?')
      const rework = production.step('Rework product', {
        ...judged,
        systems: 'Shop floor',
        minutes: [20, 40, 90],
        automated: false,
        value: 'waste',
      })

      const logistics = map.lane('Warehouse')
      const pick = logistics.step('Pick and pack', {
        ...guided,
        systems: 'WMS',
        minutes: [8, 12, 20],
        automated: false,
        value: 'adding',
      })
      const ship = logistics.step('Ship order', {
        ...routine,
        systems: 'Carrier, ERP',
        minutes: [3, 5, 8],
        automated: true,
        value: 'adding',
      })
      const fulfilled = logistics.end('Delivered')

      map.flow(ordered, enter, special)
      map.ways(special, [plan, 'yes', 0.75], [engineer, 'no', 0.25])
      map.flow(engineer, plan, confirm, stock)
      map.ways(stock, [make, 'yes', 0.65], [buy, 'no', 0.35])
      map.flow(buy, make, test, passed)
      map.ways(passed, [pick, 'yes', 0.94], [rework, 'no', 0.06])
      map.flow(rework, test)
      map.flow(pick, ship, fulfilled)
      map.flow(agree, plan)
      map.exception(enter, agree, 'Order unclear', 0.03)
      map.exception(buy, agree, 'Supplier late', 0.08)
      map.exception(make, plan, 'Machine down', 0.04)
      map.exception(ship, pick, 'Short shipment', 0.02)
    },
  )
