import { draw, judged, routine } from '../draw.ts'

/** Simple, frequent and predictable, one in twenty to a person: automate (method §12). */
export const inventoryUpdates = () =>
  draw(
    'Retail inventory updates',
    {
      customerExperience: 2,
      competitiveAdvantage: 2,
      changesPerYear: 0,
      regulated: false,
      casesPerYear: 1_825_000,
    },
    (map) => {
      const stores = map.lane('Stores')
      const changed = stores.start('Stock changed')
      const count = stores.step('Send stock count', {
        ...routine,
        systems: 'Point of sale',
        minutes: [0.1, 0.2, 0.4],
        automated: true,
        value: 'adding',
      })
      const recount = stores.step('Recount shelf', {
        ...routine,
        minutes: [4, 6, 12],
        automated: false,
        value: 'required',
      })

      const control = map.lane('Stock control')
      const check = control.step('Check the figures', {
        ...routine,
        systems: 'Point of sale, ERP',
        minutes: [0.2, 0.4, 0.8],
        automated: false,
        value: 'required',
      })
      const known = control.decision('Known item?')
      const create = control.step('Create item', {
        ...routine,
        systems: 'ERP',
        minutes: [1, 2, 3],
        automated: false,
        value: 'adding',
      })
      const update = control.step('Update stock', {
        ...routine,
        systems: 'ERP',
        minutes: [0.2, 0.4, 0.6],
        automated: false,
        value: 'adding',
      })
      const low = control.decision('Below minimum?')
      const reorder = control.step('Order supplies', {
        ...routine,
        systems: 'ERP, WMS',
        minutes: [0.5, 1, 2],
        automated: false,
        value: 'adding',
      })
      const publish = control.step('Publish stock', {
        ...routine,
        systems: 'ERP, WMS',
        minutes: [0.1, 0.1, 0.2],
        automated: true,
        value: 'adding',
      })
      const review = control.step('Review the difference', {
        ...judged,
        systems: 'ERP',
        minutes: [2, 4, 10],
        automated: false,
        value: 'required',
      })
      const done = control.end('Stock current')

      map.flow(changed, count, check, known)
      map.ways(known, [update, 'yes', 0.98], [create, 'no', 0.02])
      map.flow(create, update, low)
      map.ways(low, [reorder, 'yes', 0.12], [publish, 'no', 0.88])
      map.flow(reorder, publish, done)
      map.flow(review, publish)
      map.flow(recount, publish)
      map.exception(check, review, 'Figures differ', 0.04)
      map.exception(update, recount, 'Negative stock', 0.01)
    },
  )
